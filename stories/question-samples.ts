import type { Json } from '../src/form/types.ts';
import { both, choices, levels, provinces, services } from './question-words.ts';

/** Kinds of question that belong together, with an answer to each. */
export interface Family {
  elements: Json[];
  answers: Json;
}

/** What is chosen from a list. */
export const choosing: Family = {
  elements: [
    {
      type: 'radiogroup',
      name: 'service',
      title: both('ท่านมารับบริการใด', 'Which service did you come for?'),
      choices: services,
      showOtherItem: true,
      showClearButton: true,
    },
    {
      type: 'checkbox',
      name: 'channels',
      title: both('ท่านรู้จักบริการนี้จากที่ใด', 'How did you hear of it?'),
      choices: services,
      showSelectAllItem: true,
      showNoneItem: true,
      colCount: 2,
    },
    {
      type: 'dropdown',
      name: 'again',
      title: both('ครั้งหน้าจะใช้บริการใด', 'Which service next time?'),
      choices: services,
    },
    {
      type: 'tagbox',
      name: 'provinces',
      title: both('จังหวัดที่ท่านทำงานได้', 'Provinces in which you can work'),
      choices: provinces,
    },
    { type: 'boolean', name: 'first', title: both('ท่านมาเป็นครั้งแรกใช่หรือไม่', 'Is this your first visit?') },
    {
      type: 'buttongroup',
      name: 'time',
      title: both('เวลาที่สะดวก', 'A good time'),
      choices: choices(['am', 'ช่วงเช้า', 'Morning'], ['pm', 'ช่วงบ่าย', 'Afternoon'], ['eve', 'ช่วงเย็น', 'Evening']),
    },
    {
      type: 'imagepicker',
      name: 'logo',
      title: both('ตราสัญลักษณ์ที่ท่านชอบ', 'Which sign do you like?'),
      showLabel: true,
      choices: services.slice(0, 3).map((choice) => ({ ...choice, imageLink: './sign.svg' })),
    },
  ],
  answers: {
    service: 'other',
    'service-Comment': 'ต่ออายุหนังสือ',
    channels: ['job', 'advice'],
    again: 'abroad',
    provinces: ['Tak', 'Ranong'],
    first: false,
    time: 'pm',
    logo: 'abroad',
  },
};

const villages = Array.from({ length: 1_200 }, (_, index) => ({
  value: index + 1,
  text: both(`หมู่ที่ ${index + 1} บ้านหนองน้ำ`, `Village ${index + 1}, Ban Nong Nam`),
}));

/** More than can be shown at once. */
export const many: Family = {
  elements: [
    { type: 'dropdown', name: 'home', title: both('ท่านอยู่หมู่บ้านใด', 'Where do you live?'), choices: villages },
    {
      type: 'checkbox',
      name: 'work',
      title: both('ท่านเคยทำงานที่หมู่บ้านใดบ้าง', 'Where have you worked?'),
      choices: villages,
      colCount: 3,
      showNoneItem: true,
    },
  ],
  answers: { home: 700, work: [3, 1_150] },
};

/** What is said on a scale or by an order. */
export const judging: Family = {
  elements: [
    {
      type: 'rating',
      name: 'nps',
      title: both('ท่านจะแนะนำบริการนี้ให้ผู้อื่นหรือไม่', 'Would you recommend us?'),
      rateMin: 0,
      rateMax: 10,
      minRateDescription: both('ไม่แนะนำ', 'Not at all'),
      maxRateDescription: both('แนะนำแน่นอน', 'Certainly'),
    },
    { type: 'rating', name: 'stars', title: both('ความสะอาดของสถานที่', 'How clean was the office?'), rateType: 'stars' },
    {
      type: 'rating',
      name: 'faces',
      title: both('ความสุภาพของเจ้าหน้าที่', 'How polite were the staff?'),
      rateType: 'smileys',
      rateValues: [...levels].reverse(),
    },
    {
      type: 'rating',
      name: 'list',
      title: both('ความรวดเร็ว', 'How fast was it?'),
      displayMode: 'dropdown',
      rateValues: levels,
    },
    {
      type: 'ranking',
      name: 'order',
      title: both('เรียงสิ่งที่ควรปรับปรุงก่อน', 'What should improve first?'),
      choices: services,
    },
    {
      type: 'ranking',
      name: 'picked',
      title: both('เลือกและเรียงสิ่งที่สำคัญ', 'Pick what matters, in order'),
      choices: services,
      selectToRankEnabled: true,
    },
    {
      type: 'slider',
      name: 'minutes',
      title: both('ท่านรอกี่นาที', 'How many minutes did you wait?'),
      sliderType: 'single',
      min: 0,
      max: 120,
      step: 5,
    },
    {
      type: 'slider',
      name: 'wage',
      title: both('ค่าจ้างที่ต้องการต่อวัน (บาท)', 'Wage wanted a day (baht)'),
      sliderType: 'range',
      min: 300,
      max: 1500,
      step: 50,
    },
  ],
  answers: {
    nps: 9,
    stars: 4,
    faces: '4',
    list: '3',
    order: ['advice', 'job', 'permit', 'abroad'],
    picked: ['permit', 'job'],
    minutes: 25,
    wage: [400, 700],
  },
};

/** What is typed, and what only shows something. */
export const typing: Family = {
  elements: [
    {
      type: 'html',
      name: 'intro',
      html: both(
        '<h3>ก่อนเริ่ม</h3><p>ใช้เวลา <b>ไม่เกิน 5 นาที</b> อ่าน<a href="https://www.doe.go.th">ข้อมูลเพิ่มเติม</a></p><ul><li>ไม่ต้องระบุชื่อ</li><li>ข้ามข้อได้</li></ul>',
        '<h3>Before you start</h3><p>It takes <b>at most 5 minutes</b>. <a href="https://www.doe.go.th">Read more</a></p><ul><li>No name needed</li><li>Skip what you like</li></ul>',
      ),
    },
    { type: 'image', name: 'map', imageLink: './sign.svg', altText: both('ป้ายหน้าสำนักงาน', 'The sign at the office') },
    { type: 'text', name: 'age', inputType: 'number', title: both('อายุ', 'Age'), min: 15, max: 99 },
    {
      type: 'text',
      name: 'day',
      inputType: 'date',
      title: both('วันที่มารับบริการ', 'Day of your visit'),
      min: '2020-01-01',
    },
    {
      type: 'text',
      name: 'postcode',
      title: both('รหัสไปรษณีย์', 'Postcode'),
      maskType: 'pattern',
      maskSettings: { pattern: '99999' },
      isRequired: true,
    },
    { type: 'text', name: 'province', title: both('จังหวัด', 'Province'), dataList: ['ระยอง', 'ตาก'] },
    { type: 'comment', name: 'ideas', title: both('ข้อเสนอแนะ', 'Suggestions'), maxLength: 500 },
    {
      type: 'expression',
      name: 'born',
      title: both('ปีเกิดโดยประมาณ (พ.ศ.)', 'Born about (Buddhist year)'),
      expression: 'iif({age} notempty, 2569 - {age}, "–")',
    },
  ],
  answers: { age: 34, day: '2026-02-16', postcode: '10400', province: 'ตาก', ideas: 'อยากให้เปิดวันเสาร์' },
};
