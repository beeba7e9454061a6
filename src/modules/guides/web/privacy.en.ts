import type { CityProfile } from '../../../kernel/city-profile.ts';
import type { Guide, Section } from './privacy.pl.ts';

const REST: readonly Section[] = [
  {
    title: 'Which data, and what for',
    paragraphs: ['When you send an enquiry we store:'],
    list: [
      'your name and e-mail, and if you give them your phone and company: to answer;',
      'the text of your question and the description of your need: to select sites and prepare the answer;',
      'the course of the case: who answered and when, so that we keep our promise and can check it.',
    ],
  },
  {
    title: 'Legal basis',
    paragraphs: [
      'Art. 6(1)(e) GDPR: a task in the public interest, the service of entrepreneurs by the municipality. Giving data is voluntary, but without an e-mail address we cannot answer.',
    ],
  },
  {
    title: 'Who sees your case',
    paragraphs: [
      'The people of the office who handle investors’ cases, and you, by a private link. Whoever has the link sees the case, so do not pass it on without need. On request we cancel it and send a new one.',
      'The company’s name and contact details are kept apart from the case. In the office a case has a code name. A department, a network operator or a land owner gets the company’s name only with your consent.',
      'We entrust data only to the providers that run the server and the mail of the city hall. We do not pass it outside the European Economic Area.',
    ],
  },
  {
    title: 'Business secrets',
    paragraphs: [
      'Say in your enquiry what is a secret of the company. Such information is not disclosed as public information (art. 5(2) of the Act on access to public information); the city hall decides on its extent, and both refusal and disclosure can be appealed.',
    ],
  },
  {
    title: 'How long',
    paragraphs: [
      'As long as the rules on municipal archives require, counted from 1 January after the case is closed. The period depends on the class of the case in the file plan; we will tell you which one applies to yours. Then, with the consent of the archive, we erase the person’s data, messages, papers and files; days and figures without names stay.',
    ],
  },
  {
    title: 'Your rights',
    paragraphs: [
      'You may ask for access to your data, have it corrected, have its processing restricted, and object to it. Erasure is possible unless the rules on archives forbid it.',
      'You may complain to the President of the Personal Data Protection Office, ul. Stanisława Moniuszki 1A, 00-014 Warszawa, Poland.',
      'We take no automated decisions and do no profiling. Verdicts are about land and buildings, not people.',
    ],
  },
  {
    title: 'Shortlists and alerts',
    paragraphs: [
      'A shortlist of sites holds no personal data. It expires 90 days after its last change.',
      'When you ask for alerts about sites, we keep your e-mail address and the saved question, with your consent (Art. 6(1)(a) GDPR). You withdraw it by stopping the alerts at the link in the message: the address is erased at once. Without confirmation it is erased after two days, and after a year unless you renew.',
      'A calculation of public aid is kept only when you ask for it, behind a private link: the question (names of firms may stand in it) and the answer. You delete it there yourself; the program deletes it after a year. Joined to an enquiry it stays with the case.',
      'Copies of the letters that we sent, those about cases too, are erased after 30 days.',
    ],
  },
  {
    title: 'Land submitted by its owner',
    paragraphs: ['When you submit land or a building we store:'],
    list: [
      'your name, e-mail address and, if you give it, phone: to answer and to send you a private link;',
      'in whose name you submit, and the mandate or the broker’s contract if you add it;',
      'parcel numbers, description, facts of the site, photos, documents and messages: to check the site and add it to the offer. The place and time of photos are removed at once.',
    ],
  },
  {
    title: 'Submitted land: basis and time',
    paragraphs: [
      'The basis is Art. 6(1)(e) GDPR: a task in the public interest. Facts of the site are published with your consent; your name and contact are not. Only the people of the office who keep the offer see who submitted it.',
      'A submission that was not accepted: files are deleted at once; personal data, words and letters a year after the decision. One that was not completed although we asked: a year after we asked. An accepted one: a year after the site was withdrawn or sold. The program erases them, every day. The number, kind and day of the submission remain, and the facts of the site itself stay in the base.',
    ],
  },
];

const sourcesSection = (months: number): Section => ({
  title: 'Sources of facts about sites',
  paragraphs: [
    'We ask network operators, departments, brokers and owners about power, water, roads and prices. We keep the name of the source, which everybody sees (of an owner only “owner”), the e-mail address and the person to write to, which only the office sees, and what we asked, when, and what was answered. The basis is Art. 6(1)(e) GDPR.',
    `If your address did not come from you, it came from the operator, department or owner whom we ask about sites. A link to questions expires after 30 days. We keep the address and the person while we ask this source. The program erases them when for ${months} months we asked nothing and nothing was answered; on request we correct or erase them sooner. The answer stays in the site’s history under the name of the institution or firm, without a person’s name.`,
  ],
});

const COOKIES: Section = {
  title: 'Cookies and logs',
  paragraphs: [
    'We do not track and use no foreign scripts. One cookie remembers a light or dark page if you choose one; another keeps staff signed in; a third, if you keep a shortlist, remembers its link for 90 days. The description of your need is in the address of the page, not with us.',
    'A counter of attempts protects the forms. Instead of an IP address it keeps a digest from which the address cannot be read, and only for the time of measuring.',
  ],
};

/** The same in English; the Polish text is binding. */
/** `months`: after how many months without a word a source of facts is erased. */
export const privacyEn = (city: CityProfile, months: number): Guide => ({
  title: 'Personal data and business secrets',
  lede: 'To check sites you need not tell us anything about yourself. You give data only when you want a person to answer.',
  sections: [
    {
      title: 'Who is responsible',
      paragraphs: [
        `The controller is ${city.name.en}, ${city.address}. Cases are handled by ${city.office.en}: ${city.email}, ${city.phone}.`,
        'For data protection write to the same address and add “data protection officer”. We will pass the letter to the officer of the city hall.',
      ],
    },
    ...REST,
    sourcesSection(months),
    COOKIES,
  ],
});
