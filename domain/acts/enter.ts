/** Entered by the coordinator on the unit's behalf, from what came on paper. */
import { both } from '../bilingual.ts';
import { HAND_IN, RECEIPT, type ActRule } from '../decide/act-rule.ts';
import { submit } from '../decide/assignment-submit.ts';
import { MAY_SUBMIT } from '../decide/earlier-version.ts';
import { refuseReceipt, refuseReplacing } from '../decide/refuse-dates.ts';

export const enter: ActRule = {
  name: both('nhập thay đơn vị', "entered on the unit's behalf"),
  permission: { of: 'coordinator', roles: MAY_SUBMIT.enter, ...HAND_IN },
  notices: RECEIPT,
  refuse: (o, act) => refuseReceipt(o, act) ?? refuseReplacing(o, act),
  apply: submit,
};
