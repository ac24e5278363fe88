/** What the roles are called. */
import { both, type Bilingual } from '../domain/bilingual.ts';
import type { Role } from '../domain/obligation.ts';

export const ROLE_NAMES: Record<Role, Bilingual> = {
  'focal-point': both('đầu mối', 'focal point'),
  head: both('thủ trưởng đơn vị', 'head of unit'),
  coordinator: both('cán bộ phụ trách của cơ quan đầu mối', 'coordinator'),
  approver: both('người phê duyệt báo cáo', 'approver of the report'),
  leadership: both('lãnh đạo cơ quan đầu mối', 'leadership of the coordinating agency'),
  addressee: both('nơi nhận báo cáo', 'addressee of the report'),
  administrator: both('quản trị hệ thống', 'administrator'),
};
