/** Who works at the demonstration's desk. */
export const demoStaff = [
  { name: 'demo-lead', title: 'หัวหน้าศูนย์รับเรื่อง (สาธิต)', roles: 'lead,admin' },
  { name: 'demo-agent', title: 'เจ้าหน้าที่กองจัดหางาน (สาธิต)', roles: 'agent', unit: 'jobs' },
];

/** What can be complained of in the demonstration, and whose it is. */
export const demoConfig = {
  agency: {
    code: 'DOE',
    name: { th: 'กรมการจัดหางาน (เว็บไซต์ตัวอย่าง)', en: 'Department of Employment (demonstration)' },
  },
  units: [
    { name: 'front', title: { th: 'ศูนย์บริการประชาชน', en: 'Citizens’ service centre' } },
    { name: 'jobs', title: { th: 'กองจัดหางาน', en: 'Job placement division' } },
  ],
  categories: [
    {
      ...{ name: 'service', title: { th: 'การให้บริการ', en: 'Service' }, unit: 'front' },
      hint: { th: 'เจ้าหน้าที่ คิว เอกสาร อาคารสถานที่ เว็บไซต์', en: 'Staff, queues, papers, buildings, websites' },
    },
    {
      ...{ name: 'jobs', title: { th: 'การจัดหางานและนายจ้าง', en: 'Job placement and employers' }, unit: 'jobs' },
      hint: { th: 'นายหน้า ค่าบริการ สัญญาจ้าง การหลอกลวงคนหางาน', en: 'Agents, fees, contracts, fraud on job seekers' },
      notices: [
        {
          th: 'หากเพิ่งโอนเงินให้มิจฉาชีพ โทร 1441 ทันที เพื่อระงับบัญชีปลายทาง',
          en: 'If you have just sent money to a fraudster, call 1441 now to have the account stopped.',
        },
      ],
    },
    {
      ...{ name: 'danger', title: { th: 'เหตุด่วนเหตุร้าย', en: 'Emergencies' }, elsewhere: true },
      notices: [{ th: 'โทรแจ้งตำรวจที่ 191 ทันที', en: 'Call the police at 191 now.' }],
    },
  ],
  offices: [
    { name: 'bangkok-1', title: { th: 'กรุงเทพมหานครพื้นที่ 1', en: 'Bangkok area 1' } },
    { name: 'chiang-mai', title: { th: 'จังหวัดเชียงใหม่', en: 'Chiang Mai' } },
    { name: 'khon-kaen', title: { th: 'จังหวัดขอนแก่น', en: 'Khon Kaen' } },
    { name: 'songkhla', title: { th: 'จังหวัดสงขลา', en: 'Songkhla' } },
  ],
};

const named = (name, phone) => ({ identity: 'named', person: { name, phone } });
const moves = {
  accept: { to: 'accepted', reason: 'accepted' },
  start: { to: 'in_progress', reason: 'started' },
};

/** Complaints of people that there are not, and what the desk did with each; `by` says how it reached staff who filed it. */
export const demoComplaints = [
  {
    complaint: {
      ...{ category: 'service', ...named('สมหญิง ตัวอย่าง', '02-000-0001') },
      answers: { what: 'รอคิวตั้งแต่แปดโมงเช้า แต่ช่องบริการปิดรับบัตรคิวก่อนเวลาที่ประกาศไว้' },
    },
    acts: [],
  },
  {
    complaint: {
      ...{ category: 'jobs', identity: 'anonymous' },
      answers: { what: 'มีผู้แอบอ้างเป็นเจ้าหน้าที่เรียกเก็บเงินค่าสมัครงานไปต่างประเทศทางแอปพลิเคชัน' },
    },
    acts: [
      ['moves', moves.accept],
      ['notes', { text: 'ประสานกองตรวจและคุ้มครองคนหางานแล้ว รอข้อมูลเพิ่มเติม' }],
    ],
  },
  {
    complaint: {
      ...{ category: 'jobs', ...named('สมชาย ตัวอย่าง', '02-000-0002') },
      answers: { what: 'นายจ้างไม่จ่ายค่าจ้างตามที่ระบุไว้ในประกาศรับสมัครงานบนเว็บไซต์ของหน่วยงาน' },
    },
    acts: [
      ['assignment', { assignee: 'demo-agent' }],
      ['moves', moves.accept],
      ['moves', moves.start],
      [
        'moves',
        {
          ...{ to: 'info_requested', reason: 'details-needed' },
          text: 'โปรดแจ้งชื่อสถานประกอบการและวันที่เริ่มงาน เพื่อให้เจ้าหน้าที่ตรวจสอบได้ถูกต้อง',
        },
      ],
    ],
  },
  {
    complaint: {
      ...{ category: 'service', identity: 'confidential', person: { name: 'มานี ตัวอย่าง' } },
      answers: { what: 'ทางลาดหน้าอาคารชำรุด ผู้ใช้เก้าอี้ล้อเลื่อนเข้าใช้บริการไม่ได้' },
    },
    acts: [
      ['moves', moves.accept],
      ['moves', moves.start],
      ['moves', { to: 'resolved', reason: 'remedied', text: 'หน่วยงานได้ซ่อมทางลาดเรียบร้อยแล้ว และเปิดให้ใช้งานได้ตามปกติ' }],
    ],
  },
  {
    by: 'phone',
    complaint: {
      ...{ category: 'service', ...named('ปรีชา ตัวอย่าง', '02-000-0003') },
      answers: { what: 'โทรศัพท์สายด่วนไม่มีผู้รับสายติดต่อกันสองวัน (แจ้งทางโทรศัพท์)' },
    },
    acts: [],
  },
];

/** Texts to answer with. */
export const demoTemplates = {
  received: {
    title: 'รับเรื่องแล้ว กำลังตรวจสอบ',
    texts: {
      th: 'หน่วยงานได้รับเรื่องของท่านแล้ว ขณะนี้อยู่ระหว่างตรวจสอบ และจะแจ้งผลให้ทราบภายในกำหนด',
      en: 'We have received your complaint and are looking into it. We will tell you the outcome by the date given.',
    },
  },
};
