/** A text in Thai and English. */
export const both = (th: string, en: string) => ({ th, en });

/** Choices by value, Thai and English. */
export const choices = (...all: [string, string, string][]) =>
  all.map(([value, th, en]) => ({ value, text: both(th, en) }));

/** What offices offer. */
export const services = choices(
  ['job', 'จัดหางานในประเทศ', 'Jobs in Thailand'],
  ['abroad', 'ไปทำงานต่างประเทศ', 'Work abroad'],
  ['permit', 'ใบอนุญาตทำงานของคนต่างด้าว', 'Work permits for foreigners'],
  ['advice', 'แนะแนวอาชีพ', 'Career advice'],
);

/** More than fit on a screen. */
export const provinces = choices(
  ...'เชียงใหม่:Chiang Mai|เชียงราย:Chiang Rai|ขอนแก่น:Khon Kaen|ชลบุรี:Chonburi|ตาก:Tak|นครราชสีมา:Nakhon Ratchasima|ภูเก็ต:Phuket|ระนอง:Ranong|ระยอง:Rayong|สงขลา:Songkhla|สมุทรสาคร:Samut Sakhon|อุดรธานี:Udon Thani'
    .split('|')
    .map((pair): [string, string, string] => {
      const [th = '', en = ''] = pair.split(':');
      return [en, th, en];
    }),
);

/** From best to worst. */
export const levels = choices(
  ['5', 'มากที่สุด', 'Very satisfied'],
  ['4', 'มาก', 'Satisfied'],
  ['3', 'ปานกลาง', 'Neutral'],
  ['2', 'น้อย', 'Dissatisfied'],
  ['1', 'น้อยที่สุด', 'Very dissatisfied'],
);
