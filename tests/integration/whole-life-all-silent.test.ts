/** The shipped plans over their whole lives, all units silent. */
import { testWholeLives } from '../support/whole-life.ts';

testWholeLives('all-silent', 'few');
