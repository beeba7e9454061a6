import type { PaperMessages } from './messages.ts';

export const en: PaperMessages = {
  title: (step) => `Papers: ${step}`,
  back: 'Case',
  lede: (authority) =>
    `These papers you collect before filing. You file the application yourself, with: ${authority}. The office looks at what you hand in here and says what is missing.`,
  fromMemory: 'The list was made from memory and nobody has compared it with the act yet. The authority decides.',
  standing: (ready, all) => `Checked and ready: ${ready} of ${all}.`,
  missing: (papers) => `The office has not seen yet: ${papers}.`,
  complete: 'The office has seen everything that is always needed.',
  sometimes: 'Only sometimes: read when.',
  source: (act) => `Ground: ${act}`,
  turns: {
    wanted: 'We do not have it yet.',
    check: 'Handed in. The office will check it.',
    improve: 'To be improved.',
    ready: 'The office has seen it: ready.',
  },
  toldReady: (moment) => `You said that it is ready: ${moment}.`,
  improve: (day) => `The office asks you to improve it (${day}):`,
  improved: (day) => `The office asked to improve it on ${day}. It will check again.`,
  files: 'Files',
  byYou: (moment) => `you, ${moment}`,
  byOffice: (moment) => `the office, ${moment}`,
  notScanned: 'not checked by a virus scanner',
  withdraw: 'Remove the file',
  file: 'Add a file',
  fileHint: 'PDF up to 20 MB, or a JPEG, PNG or WebP picture up to 15 MB. Place and time are taken out of pictures.',
  add: 'Hand the file in',
  ready: 'I have it ready, without a file',
  unready: 'It is not ready after all',
  letter: 'Cover letter with the list of enclosures',
  closed: 'The case is closed, so nothing is taken any more. Write to us in the case and we will open it again.',
  done: {
    file: 'The file is handed in. The office will check it.',
    withdraw: 'The file is removed.',
    ready: 'Saved: the paper is ready.',
    unready: 'Saved: the paper is not ready yet.',
  },
  faults: {
    seen: 'The office has seen this file already, so it stays. If it has changed, hand in a new one.',
    'too-many-files': (max) => `There is no room left: a case holds ${max} files. Remove one or call us`,
    'too-much': (megabytes) =>
      `There is no room left: the files of a case take ${megabytes} MB at most. Remove one or send a smaller one`,
    'too-many': (minutes, noun) =>
      `Too many changes in a short time. Nothing was saved: try again in ${minutes} ${noun} or call us.`,
  },
  minutes: { one: 'minute', few: 'minutes', many: 'minutes', other: 'minutes' },
  room: {
    title: 'Papers for the applications',
    lede: 'Tick what you have and hand the files in. The office looks at them before you file.',
    line: (ready, all) => `ready ${ready} of ${all}`,
    check: (count) => `waiting for a check: ${count}`,
    improve: (count) => `to be improved: ${count}`,
  },
};
