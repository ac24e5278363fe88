/** The unit hands its report in. */
import { both } from '../bilingual.ts';
import { HAND_IN, RECEIPT, type ActRule } from '../decide/act-rule.ts';
import { submit as handIn } from '../decide/assignment-submit.ts';
import { MAY_SUBMIT } from '../decide/earlier-version.ts';
import { refuseReceipt, refuseReplacing } from '../decide/refuse-dates.ts';

export const submit: ActRule = {
  name: both('gửi báo cáo', 'report submitted'),
  permission: { of: 'unit', roles: MAY_SUBMIT.submit, ...HAND_IN },
  notices: RECEIPT,
  refuse: (o, act) => refuseReceipt(o, act) ?? refuseReplacing(o, act),
  apply: handIn,
};
