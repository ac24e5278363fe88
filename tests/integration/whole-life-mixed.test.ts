/** The shipped plans over their whole lives, units of every kind. */
import { testOutline, testWholeLives } from '../support/whole-life.ts';

testOutline();
testWholeLives('mixed', 'all');
