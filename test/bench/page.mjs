import { readFileSync } from 'node:fs';

/**
 * The same page around every contender: a small stylesheet as any site has, words before the form and words after it,
 * so that both screens show what stands below the form, and a jump of it is seen.
 * @param {{head?: string, form: string}} parts
 */
export const page = ({ head = '', form }) => `<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ขึ้นทะเบียนผู้ว่างงาน</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/site.css">
${head}
</head>
<body>
<header><a href="/">สำนักงานจัดหางานจังหวัด</a></header>
<main>
<h1>ขึ้นทะเบียนผู้ว่างงาน</h1>
<p>ผู้ประกันตนที่ว่างงานขึ้นทะเบียนได้ภายใน 30 วันนับแต่วันที่ออกจากงาน เพื่อรับเงินทดแทนและบริการจัดหางาน</p>
${form}
<h2>เอกสารที่ใช้</h2>
<ul><li>บัตรประจำตัวประชาชน</li><li>สำเนาหน้าสมุดบัญชีธนาคาร</li><li>หนังสือรับรองการออกจากงาน (ถ้ามี)</li></ul>
<p>สอบถามเพิ่มเติมได้ที่สายด่วนกระทรวงแรงงาน โทร 1506 กด 2 ทุกวัน ตลอด 24 ชั่วโมง</p>
</main>
<footer>สำนักงานจัดหางานจังหวัด เปิดทำการวันจันทร์ถึงวันศุกร์ 08.30 ถึง 16.30 น.</footer>
</body>
</html>
`;

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
/** What the README tells a page to keep free. */
const room = readme.match(/^ruam-\w+:not\(:defined.*\}$/gm).join('\n');

/** The stylesheet of every page, with the rule that the README tells a page with Ruam to have. */
export const siteStyles = `
body { margin: 0; color: #1b1b1b; background: #fff; font: 1rem/1.6 "Noto Sans Thai", "Sarabun", "Leelawadee UI", sans-serif; }
header, footer { padding: 0.75rem 1rem; color: #fff; background: #12395b; }
header a { color: inherit; text-decoration: none; font-weight: bold; }
main { max-width: 45rem; margin: 0 auto; padding: 0 1rem 2rem; }
h1 { margin: 1rem 0 0.5rem; font-size: 1.6rem; line-height: 1.3; }
h2 { margin: 1.5rem 0 0.5rem; font-size: 1.25rem; }
p, ul { margin: 0 0 1rem; }
fieldset { margin: 0 0 1rem; padding: 0.75rem 1rem; border: 1px solid #c4ccd3; border-radius: 0.25rem; }
legend { font-weight: bold; }
label { display: block; padding: 0.25rem 0; }
input[type='text'], select, textarea { box-sizing: border-box; width: 100%; padding: 0.5rem; border: 1px solid #5b6670; font: inherit; }
button { padding: 0.6rem 1.25rem; border: 0; border-radius: 0.25rem; color: #fff; background: #12395b; font: inherit; }
${room}
`;
