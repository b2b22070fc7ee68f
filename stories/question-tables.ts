import type { Family } from './question-samples.ts';
import { both, choices, levels, services } from './question-words.ts';

/** What holds questions of its own. */
export const tables: Family = {
  elements: [
    {
      type: 'matrix',
      name: 'satisfied',
      title: both('ท่านพึงพอใจเพียงใด', 'How satisfied are you?'),
      columns: levels,
      rows: services,
      isAllRowRequired: true,
    },
    {
      type: 'matrix',
      name: 'used',
      title: both('ท่านใช้บริการใด ที่ใด', 'What did you use, and where?'),
      cellType: 'checkbox',
      columns: choices(['office', 'สำนักงาน', 'Office'], ['web', 'เว็บไซต์', 'Website'], ['phone', 'โทรศัพท์', 'Phone']),
      rows: services.slice(0, 2),
    },
    {
      type: 'matrixdropdown',
      name: 'visits',
      title: both('การมาติดต่อแต่ละเรื่อง', 'Your visits, matter by matter'),
      rows: services.slice(0, 2),
      columns: [
        {
          name: 'times',
          title: both('จำนวนครั้ง', 'How often'),
          cellType: 'text',
          inputType: 'number',
          isRequired: true,
        },
        {
          name: 'result',
          title: both('ผล', 'Outcome'),
          cellType: 'dropdown',
          choices: choices(['done', 'เสร็จ', 'Done'], ['open', 'ยังไม่เสร็จ', 'Still open']),
        },
        { name: 'note', title: both('หมายเหตุ', 'Note'), cellType: 'comment' },
      ],
    },
    {
      type: 'matrixdynamic',
      name: 'jobs',
      title: both('งานที่เคยทำ', 'Jobs you have had'),
      rowCount: 1,
      columns: [
        { name: 'what', title: both('ตำแหน่ง', 'Position'), cellType: 'text', isRequired: true },
        { name: 'years', title: both('กี่ปี', 'Years'), cellType: 'text', inputType: 'number' },
      ],
    },
    {
      type: 'multipletext',
      name: 'contact',
      title: both('ที่อยู่ที่ทำงาน', 'Where you work'),
      items: [
        { name: 'district', title: both('อำเภอ', 'District'), isRequired: true },
        { name: 'province', title: both('จังหวัด', 'Province') },
      ],
    },
    {
      type: 'paneldynamic',
      name: 'children',
      title: both('บุตรที่อยู่ในความดูแล', 'Children in your care'),
      panelCount: 1,
      templateElements: [
        { type: 'text', name: 'age', inputType: 'number', title: both('อายุ', 'Age'), isRequired: true },
        {
          type: 'radiogroup',
          name: 'school',
          title: both('กำลังเรียนหรือไม่', 'At school?'),
          choices: choices(['yes', 'เรียน', 'Yes'], ['no', 'ไม่ได้เรียน', 'No']),
        },
      ],
    },
  ],
  answers: {
    satisfied: { job: '5', abroad: '4', permit: '3', advice: '4' },
    used: { job: ['office', 'web'] },
    visits: { job: { times: 2, result: 'done' }, abroad: { times: 1, result: 'open', note: 'รอเอกสาร' } },
    jobs: [
      { what: 'ช่างเชื่อม', years: 3 },
      { what: 'ขับรถ', years: 5 },
    ],
    contact: { district: 'เมือง', province: 'ระยอง' },
    children: [
      { age: 7, school: 'yes' },
      { age: 3, school: 'no' },
    ],
  },
};

/** What its author lays out: words in the cells of a matrix, totals, what opens and closes, where titles stand. */
export const layouts: Family = {
  elements: [
    {
      type: 'matrix',
      name: 'rubric',
      title: both('การบริการเป็นอย่างไร', 'How was the service?'),
      columns: choices(['good', 'ดี', 'Good'], ['fair', 'พอใช้', 'Fair'], ['poor', 'ควรปรับปรุง', 'Poor']),
      rows: services.slice(0, 2),
      cells: {
        job: {
          good: both('ได้งานภายในหนึ่งเดือน', 'A job within a month'),
          fair: both('ได้งานภายในหกเดือน', 'A job within six months'),
          poor: both('ยังไม่ได้งาน', 'No job yet'),
        },
        default: { good: both('เรียบร้อยในครั้งเดียว', 'Done in one visit') },
      },
    },
    {
      type: 'matrixdynamic',
      name: 'costs',
      title: both('ค่าใช้จ่ายในการเดินทาง', 'What the way here cost you'),
      rowCount: 2,
      columns: [
        { name: 'what', title: both('รายการ', 'Item'), cellType: 'text' },
        {
          name: 'baht',
          title: both('บาท', 'Baht'),
          cellType: 'text',
          inputType: 'number',
          totalType: 'sum',
          totalDisplayStyle: 'currency',
          totalCurrency: 'THB',
        },
      ],
      detailPanelMode: 'underRow',
      detailElements: [{ type: 'comment', name: 'why', title: both('เหตุผล', 'Why') }],
    },
    {
      type: 'panel',
      name: 'more',
      title: both('ข้อมูลเพิ่มเติม', 'More about you'),
      state: 'collapsed',
      elements: [{ type: 'text', name: 'job', title: both('อาชีพ', 'Occupation') }],
    },
    { type: 'comment', name: 'folded', title: both('ข้อเสนอแนะ', 'Suggestions'), state: 'expanded' },
    { type: 'text', name: 'left', title: both('ชื่อหน่วยงาน', 'Your office'), titleLocation: 'left' },
    {
      type: 'text',
      name: 'below',
      title: both('รายได้ต่อเดือน', 'Income a month'),
      titleLocation: 'bottom',
      maskType: 'currency',
      maskSettings: { prefix: '฿' },
    },
    {
      type: 'image',
      name: 'sized',
      imageLink: './sign.svg',
      altText: both('ป้ายหน้าสำนักงาน', 'The sign at the office'),
      imageWidth: 200,
      imageHeight: 100,
    },
    {
      type: 'paneldynamic',
      name: 'trips',
      title: both('การเดินทางแต่ละครั้ง', 'Your trips'),
      panelCount: 2,
      panelsState: 'firstExpanded',
      templateTitle: both('การเดินทาง', 'Trip'),
      templateElements: [{ type: 'text', name: 'from', title: both('เดินทางจาก', 'From') }],
    },
  ],
  answers: {
    rubric: { job: 'fair', abroad: 'good' },
    costs: [
      { what: 'รถเมล์', baht: 25 },
      { what: 'แท็กซี่', baht: 120 },
    ],
    folded: 'อยากให้เปิดวันเสาร์',
    left: 'สำนักงานจัดหางานจังหวัดตาก',
    below: 18500,
    trips: [{ from: 'แม่สอด' }, { from: 'ตาก' }],
  },
};

/** What is answered by files. */
export const files: Family = {
  elements: [
    {
      type: 'file',
      name: 'evidence',
      title: both('ภาพหรือเอกสารประกอบ', 'Pictures or documents'),
      allowMultiple: true,
    },
    { type: 'signaturepad', name: 'signature', title: both('ลายมือชื่อ', 'Your signature') },
  ],
  answers: {
    evidence: [
      { name: 'จดหมายจากนายจ้าง.pdf', type: 'application/pdf', content: '7151bf64-e7c9-4094-8660-6729dd4037b3' },
    ],
    signature: '0b0f8c52-5f3a-4d36-9d0e-5b1a6c7a9e11',
  },
};
