import type { ProcedureId, Project } from '../../../src/modules/permits/index.ts';

type ClosedStep = {
  readonly procedure: ProcedureId;
  /** Days after the start of its plan, and days until the decision. */
  readonly after: number;
  readonly took: number;
};

const permit = (after: number, took: number): ClosedStep => ({ procedure: 'P11', after, took });
const environmental = (took: number): ClosedStep => ({ procedure: 'P2', after: 0, took });

/** Of which kind the earlier projects were: halls, without an environmental report. */
export const CLOSED_PROJECT: Partial<Project> = { works: 'permit', use: 'industrial', report: 'no' };

/**
 * Steps of earlier projects, invented: of building permits enough for observed times to be shown, of environmental decisions too few.
 * `ago`: days before today on which the plan began.
 */
export const CLOSED_STEPS: readonly { readonly ago: number; readonly steps: readonly ClosedStep[] }[] = [
  { ago: 720, steps: [permit(20, 61), environmental(97)] },
  { ago: 610, steps: [permit(30, 48)] },
  { ago: 530, steps: [permit(10, 70), environmental(121)] },
  { ago: 420, steps: [permit(40, 55)] },
  { ago: 330, steps: [permit(15, 64), environmental(84)] },
  { ago: 240, steps: [permit(25, 83)] },
];

/** The permit plan of an open case, invented: what is filed and decided of it, and which papers are ready. */
export const DEMO_PLAN: {
  readonly codeName: string;
  readonly ago: number;
  readonly project: Partial<Project>;
  readonly steps: readonly { readonly procedure: ProcedureId; readonly after: number; readonly took: number | null }[];
  readonly ready: readonly (readonly [ProcedureId, string])[];
} = {
  codeName: 'Project Heron',
  ago: 40,
  project: {
    plan: 'yes',
    zpi: 'no',
    developedHa: 2.4,
    report: 'no',
    protectedArea: 'no',
    soil: 'none',
    heritage: 'no',
    division: 'no',
    exit: 'yes',
    road: 'local',
    power: 'III',
    gas: 'none',
    water: 'yes',
    heat: 'no',
    emissions: 'none',
    works: 'permit',
    use: 'industrial',
    buildMonths: 10,
  },
  steps: [
    { procedure: 'P1', after: 0, took: 6 },
    { procedure: 'P2', after: 5, took: null },
    { procedure: 'P5', after: 9, took: null },
  ],
  ready: [
    ['P4', 'application'],
    ['P4', 'title'],
  ],
};
