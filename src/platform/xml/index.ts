export { BrokenXml, memberBatches, readMembers, type XmlFault, type XmlLimits } from './read-members.ts';
