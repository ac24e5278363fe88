export { agencyAssignment } from './agency-assignment.ts';
export { mailRoom } from './mail-room.ts';
export { planCycle } from './plan-cycle.ts';
export { reportingPeriod } from './reporting-period.ts';
