/** The shipped plans over their whole lives, all units in time. */
import { testWholeLives } from '../support/whole-life.ts';

testWholeLives('all-on-time', 'few');
