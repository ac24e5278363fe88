/** Reading and checking a plan file. */
import { both } from '../../domain/bilingual.ts';
import { checkPlan } from '../../domain/schemas/check-plan.ts';
import type { Finding } from '../../domain/schemas/finding.ts';
import { askForNotes, openQuestionFindings } from '../../domain/schemas/plan-questions.ts';
import { isOutline, listMissing, outlineFile } from '../../domain/schemas/outline.ts';
import { planFile } from '../../domain/schemas/plan.ts';
import type { Plan } from '../../domain/plan.ts';
import { UserError, type ErrorDetail } from '../../domain/user-error.ts';
import { documentError, readDocument } from './read-document.ts';
import type { Reading } from './read-document.ts';

export type PlanReading =
  | { ok: true; plan: Plan; warnings: ErrorDetail[] }
  /** `plan` is the id, where the file has one that can be read. */
  | {
      ok: false;
      plan: string | null;
      errors: ErrorDetail[];
      warnings: ErrorDetail[];
      /** What an outline still lacks; there only where the file is a sound outline, which has no errors. */
      missing?: string[];
    };

function idOf(raw: unknown): string | null {
  const id = typeof raw === 'object' && raw !== null ? (raw as { id?: unknown }).id : null;
  return typeof id === 'string' ? id : null;
}

function pick(reading: Reading<unknown>, findings: Finding[], severity: Finding['severity']): ErrorDetail[] {
  return reading
    .details(findings.filter((one) => one.severity === severity))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** Reads a file that says `outline: true`. */
function readOutline(text: string): PlanReading {
  const { value, raw, findings, details } = readDocument(text, outlineFile);
  const plan = idOf(raw);
  if (!value || typeof raw !== 'object' || raw === null) {
    return { ok: false, plan, errors: details(findings), warnings: [] };
  }
  const open = [...askForNotes(value.notes), ...openQuestionFindings(value.questions ?? [], 'warning')];
  const warnings = details(open);
  return { ok: false, plan, errors: [], warnings, missing: listMissing(raw) };
}

/**
 * Reads a plan (`schema: lien-nganh/plan@1`) and says everything that is wrong or odd. Never throws.
 *
 * @param text - the YAML
 */
export function readPlan(text: string): PlanReading {
  const reading = readDocument(text, planFile);
  if (isOutline(reading.raw)) return readOutline(text);
  const checked = reading.value && checkPlan(reading.value);
  const findings = checked?.findings ?? reading.findings;
  const errors = pick(reading, findings, 'error');
  const warnings = pick(reading, findings, 'warning');
  if (checked && errors.length === 0) return { ok: true, plan: checked.plan, warnings };
  return { ok: false, plan: idOf(reading.raw), errors, warnings };
}

/** Nothing can be launched, previewed or rehearsed of a plan of which only the head is known. */
function outlineError(file: string, missing: string[]): UserError {
  const lacking = missing.join(', ');
  const headline = both(
    `${file} mới là đề cương, còn thiếu: ${lacking}`,
    `${file} is only an outline; it lacks: ${lacking}`,
  );
  const message = both(
    'Chưa có toàn văn kế hoạch nên chưa có việc để giao.',
    'Without the full text of the plan there is nothing to assign.',
  );
  const remedy = both(
    `Bổ sung ${lacking} từ toàn văn, rồi bỏ dòng outline: true.`,
    `Add ${lacking} from the full text, then remove the line outline: true.`,
  );
  return new UserError('invalid', headline, [{ path: 'outline', line: null, message, remedy }]);
}

/**
 * Reads a plan that has to be usable.
 *
 * @throws UserError `invalid` with every error, or with what an outline lacks
 */
export function requirePlan(text: string, file: string): { plan: Plan; warnings: ErrorDetail[] } {
  const reading = readPlan(text);
  if (!reading.ok && reading.missing) throw outlineError(file, reading.missing);
  if (!reading.ok) throw documentError(file, reading.errors);
  return reading;
}
