/** A unit's report for a period, page by page; each page saves what is on it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { listAttachments, listNamedDocuments } from '../../records/reports/attachments.ts';
import { findContact } from '../../records/obligations/contacts.ts';
import type { DraftAnswers } from '../../records/reports/report-drafts.ts';
import { listThreads } from '../../records/obligations/threads.ts';
import { fieldsOf } from '../layout/form.ts';
import { httpError } from '../layout/http-error.ts';
import type { WebServices } from '../services.ts';
import { ownFiles } from '../unit/own-files.ts';
import { ADDRESS, addressOf } from './address.ts';
import { clashProblems, baselineEtag, readChanges } from './baseline.ts';
import { homePage } from './home/view-model.ts';
import { answerLate } from './late.ts';
import type { Section } from './section.ts';
import { saveAnswers } from './save-answers.ts';
import { sectionModel } from './section-model.ts';
import { sectionsOf } from './sections.ts';
import { isEditable } from './report-status.ts';
import { loadReport, type UnitReport } from './unit-report.ts';

/** In a query: where to go after saving. */
const BACK_TO_CHECK = 'kiem-tra';

function sectionNamed(report: UnitReport, request: FastifyRequest): Section {
  const { section: key } = request.params as { section: string };
  const section = sectionsOf(report).find((one) => one.key === key);
  if (!section) throw httpError('not-found');
  return section;
}

/** Where to go once a part is saved: back to checking, else the next part, else to checking. */
function after(report: UnitReport, section: Section, request: FastifyRequest): string {
  const sections = sectionsOf(report);
  const next = sections[sections.indexOf(section) + 1];
  const { ve } = request.query as { ve?: string };
  return `${addressOf(report)}/${ve === BACK_TO_CHECK || !next ? BACK_TO_CHECK : next.key}`;
}

/** Whoever goes right to checking is the preparer, unless somebody was named: the page of checking says so. */
function preparerFor({ answers, name }: UnitReport, { then }: Record<string, string>): DraftAnswers {
  return then === 'check' && answers.preparer === undefined && name ? { preparer: name } : {};
}

export function registerReport(pages: FastifyInstance, services: WebServices): void {
  const { records } = services;
  const config = { access: 'unit' } as const;

  pages.get(ADDRESS, { config }, async (request, reply) => {
    const report = await loadReport(services, request);
    const { plan, row } = report;
    const contact = await findContact(records.db, plan.id, row.id);
    const files = await listAttachments(records.db, plan.id, row.id);
    const documents = await listNamedDocuments(records.db, plan.id, row.id);
    const threads = await listThreads(records.db, { plan: plan.id, unit: row.unit, obligation: row.id });
    const handedIn = {
      ...{ documents, files: ownFiles(files, addressOf(report)), contact: contact?.email ?? null },
      threads,
    };
    return reply.page(homePage(report, handedIn, request.t));
  });

  pages.get(`${ADDRESS}/:section`, { config }, async (request, reply) => {
    const report = await loadReport(services, request);
    const section = sectionNamed(report, request);
    if (!isEditable(report)) return reply.redirect(addressOf(report), 303);
    return show(reply, report, section, []);
  });

  pages.post(`${ADDRESS}/:section`, { config }, async (request, reply) => {
    const report = await loadReport(services, request);
    const section = sectionNamed(report, request);
    const sent = fieldsOf(request.body);
    if (!isEditable(report)) return answerLate(reply, report, { section, fields: sent });
    const { changes, clashes } = readChanges(report, section, sent);
    const saved = await saveAnswers(services, report, { ...preparerFor(report, sent), ...changes });
    if (clashes.length > 0) {
      const kept = Object.fromEntries(clashes.map((name) => [name, sent[name] ?? '']));
      const typed = { ...saved, answers: { ...saved.answers, ...kept } };
      const problems = clashProblems(saved, section, clashes, request.t);
      return show(reply, typed, section, problems, baselineEtag(saved, section));
    }
    if (sent.then === 'later') return reply.redirect(addressOf(report), 303);
    const problems = section.check(saved, request.t);
    if (problems.length > 0) return show(reply, saved, section, problems);
    const next =
      sent.then === 'check' ? `${addressOf(saved)}/${BACK_TO_CHECK}` : after(saved, section, request);
    return reply.redirect(next, 303);
  });

  function show(
    reply: FastifyReply,
    report: UnitReport,
    section: Section,
    problems: ReturnType<Section['check']>,
    drawn = baselineEtag(report, section),
  ): Promise<FastifyReply> {
    return reply.page(section.template, sectionModel(report, section, { problems, drawn }, reply.request.t));
  }
}
