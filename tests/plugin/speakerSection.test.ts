import { describe, expect, test } from 'vitest';
import { readSessionBody } from '../../src/plugin/speakerSection.ts';

const read = (body: string, presenters: readonly string[] = ['Ada King']) => {
  const { value, problems } = readSessionBody(body, {
    path: 'content/sessions/1.md',
    bodyLine: 8,
    locale: 'en',
    presenters,
  });
  const people = (value?.people ?? []).map(({ name, presenter, role, bio, photo }) => ({
    name,
    presenter,
    role,
    bio,
    photo,
  }));
  return {
    abstract: value?.abstract ?? null,
    people,
    messages: problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
    value,
    problems,
  };
};
const ada = {
  name: 'Ada King',
  presenter: 0,
  role: 'Engineer at Loom',
  bio: '<p>Wrote the first one.</p>',
  photo: null,
};
const bob = { name: 'Bo Berg', presenter: 1, role: 'Weaver', bio: '<p>Wove the second.</p>', photo: null };
const adaSays = 'Ada King: Engineer at Loom\n\nWrote the first one.';

describe('the heading', () => {
  test.each([
    '### Speakers:',
    '### Speaker:',
    ' ### 讲师: ',
    '## 演讲嘉宾',
    '### 演讲者：',
    '#### 分享嘉宾',
    '### Speakers',
    '# SPEAKER(S)',
    '**Speakers:**',
    '**Speaker**:',
    '__讲师__',
    'Speakers:',
    '讲师：',
    '### About the speaker',
    "### Speaker's Bio",
    '## Speaker Bios',
    '## Presenters',
    '### Presenter(s):',
    '### Bio',
    '### 讲师介绍',
    '### 关于讲师',
    '### 嘉宾简介：',
    '### 讲师 / Speakers',
    '### **Speakers:**',
    '### 講者簡介',
    '###Speakers:',
    '### Speakers ###',
    '## Keynote Speaker',
    '## Panelists',
  ])('%j', (heading) => {
    expect(read(`About looms.\n\n${heading}\n\n${adaSays}\n`)).toMatchObject({
      abstract: '<p>About looms.</p>',
      people: [ada],
      messages: [],
    });
    expect(read(`About looms.\n${heading}\n${adaSays}`).people).toEqual([ada]);
  });

  test.each([
    '### Speakers we love',
    '### Loudspeakers',
    '### Host your own site',
    '### 讲师如何备课',
    'The speaker: a device',
    '**Speaker design**',
  ])('%j is not one', (line) => {
    const { abstract, people } = read(`${line}\n\nIs what this is about.`);
    expect(people).toEqual([]);
    expect(abstract).toContain('Is what this is about.');
  });

  test('is the last one followed by people', () => {
    const { abstract, people } = read(
      `### Speakers\n\nSpeakers convert current to sound.\n\n### Speakers:\n\n${adaSays}`,
    );
    expect(abstract).toBe('<h3>Speakers</h3>\n<p>Speakers convert current to sound.</p>');
    expect(people).toEqual([ada]);
  });

  test('may divide the people into kinds', () => {
    const body = `### Moderator\n\n${adaSays}\n\n### Panelists\n\nBo Berg: Weaver\n\nWove the second.`;
    expect(read(body, ['Ada King', 'Bo Berg'])).toMatchObject({
      abstract: null,
      people: [ada, bob],
      messages: [],
    });
  });

  test('in a fence is code', () => {
    const { people, abstract } = read('```\n### Speakers:\nAda King: x\n```');
    expect(people).toEqual([]);
    expect(abstract).toContain('### Speakers:');
  });

  test('may contain the name', () => {
    expect(read('x\n\n### Speaker: Ada King\n\nWrote the first one.').people).toEqual([
      { ...ada, role: null },
    ]);
    expect(read('x\n\n**讲师：** Ada King, Engineer at Loom\n\nWrote the first one.').people).toEqual([ada]);
  });

  test('is removed if nothing follows', () => {
    expect(read('About looms.\n\n### Speakers:\n\n')).toMatchObject({
      abstract: '<p>About looms.</p>',
      people: [],
      messages: [],
    });
  });

  test('may be missing: a photo of the usual width begins the people', () => {
    const photo = '<img src="https://a.example/ada.png" width="200" /><br/>';
    const result = read(`About looms.\n\n${photo}\n\n${adaSays}`);
    expect(result.abstract).toBe('<p>About looms.</p>');
    expect(result.people).toEqual([{ ...ada, photo: 'https://a.example/ada.png' }]);
    expect(result.messages).toEqual(['10:1 speakers are introduced without a heading']);
    expect(read(`About looms.\n\nAda King\n\n![](ada.png)\n\nWrote the first one.`).people).toMatchObject([
      { name: 'Ada King', photo: 'ada.png' },
    ]);
  });

  test('without heading and photo, everything is the abstract', () => {
    expect(
      read('About looms.\n\n![a loom](loom.png)\n\nOf 1843.\n\nAda King: opens the day.').people,
    ).toEqual([]);
    expect(read('', [])).toMatchObject({ abstract: null, people: [], messages: [] });
  });
});

describe('a person', () => {
  const one = (section: string, presenters: readonly string[] = ['Ada King']) =>
    read(`x\n\n### Speakers:\n\n${section}`, presenters);

  test.each([
    ['Ada King: Engineer at Loom', 'Engineer at Loom', null],
    ['Ada King：Engineer at Loom', 'Engineer at Loom', null],
    [' Ada King : Engineer at Loom ', 'Engineer at Loom', null],
    ['Ada King:, Engineer at Loom', 'Engineer at Loom', null],
    ['**Ada King**: Engineer at Loom', 'Engineer at Loom', null],
    ['**Ada King:** Engineer at Loom', 'Engineer at Loom', null],
    ['- Ada King: Engineer at Loom', 'Engineer at Loom', null],
    ['1. **Ada King** - Engineer at Loom', 'Engineer at Loom', null],
    ['Ada King | Engineer at Loom', 'Engineer at Loom', null],
    ['Ada King, Engineer at Loom', 'Engineer at Loom', null],
    ['Ada King — Engineer at Loom', 'Engineer at Loom', null],
    ['#### Ada King\n\nEngineer at Loom', null, '<p>Engineer at Loom</p>'],
    ['Ada King\n\nEngineer at Loom', null, '<p>Engineer at Loom</p>'],
    ['Dr. Ada King: Engineer at Loom', 'Engineer at Loom', null],
    ['King Ada: Engineer at Loom', 'Engineer at Loom', null],
    ['Ada King: CTO @ [Loom](https://loom.example) & friends', 'CTO @ Loom & friends', null],
    ['Ada King: Loom Co., Ltd. Technical Director', 'Loom Co., Ltd. Technical Director', null],
    ['Ada King: CTO\nWrote the first one.', 'CTO', '<p>Wrote the first one.</p>'],
    ['Ada King: CTO\n\n- one\n- two', 'CTO', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
    ['- Ada King: CTO\n\n  Wrote the first one.', 'CTO', '<p>Wrote the first one.</p>'],
    ['Ada King: Ada is an engineer at Loom.', null, '<p>Ada is an engineer at Loom.</p>'],
    ['Ada King: She works at Loom', null, '<p>She works at Loom</p>'],
    ['Ada King: Works at Loom. Likes punched cards.', null, '<p>Works at Loom. Likes punched cards.</p>'],
    [
      'Ada King, who wrote the first one, is an engineer.',
      null,
      '<p>Ada King, who wrote the first one, is an engineer.</p>',
    ],
    [
      `Ada King: ${'Engineer of looms and '.repeat(8)}more`,
      null,
      `<p>${'Engineer of looms and '.repeat(8)}more</p>`,
    ],
    ['Ada King: CTO\n\ngood at: networks', 'CTO', '<p>good at: networks</p>'],
    [
      'Ada King: CTO\n\nPersonal Links: none\n\nOpen Source: all of it',
      'CTO',
      '<p>Personal Links: none</p>\n<p>Open Source: all of it</p>',
    ],
    ['Ada King: CTO\n\nWrote the first one.\n\n---', 'CTO', '<p>Wrote the first one.</p>'],
    ['Ada King: CTO\n\n#### Books\n\nOne.', 'CTO', '<h4>Books</h4>\n<p>One.</p>'],
  ])('%j', (section, role, bio) => {
    const { people, messages } = one(section);
    expect(people).toMatchObject([{ presenter: 0, role, bio, photo: null }]);
    expect(
      people[0]?.name
        ?.replace(/^Dr\. /, '')
        .split(' ')
        .toSorted(),
    ).toEqual(['Ada', 'King']);
    expect(messages).toEqual([]);
  });

  test.each([
    ['Writes looms.', null],
    ['Ada King writes looms.', 'Ada King'],
  ])('may have only a biography: %j', (bio, name) => {
    const photo = '<img src="images/speaker/Ada-King.png" width="200"/>\n\n';
    expect(one(bio).people).toEqual([{ name, presenter: 0, role: null, bio: `<p>${bio}</p>`, photo: null }]);
    expect(one(photo + bio).people).toMatchObject([
      { name, bio: `<p>${bio}</p>`, photo: 'images/speaker/Ada-King.png' },
    ]);
  });

  test.each([
    ['Ada King（王爱达）: CTO', 'Ada King（王爱达）', ['Ada King']],
    ['王爱达: CTO', '王爱达', ['Ada King']],
    ['王爱达 CTO', '王爱达', ['Ada King']],
    ['王爱达，CTO', '王爱达', ['Ada King']],
    ['王爱达。CTO', '王爱达', ['Ada King (王爱达)']],
    ['王 爱达: CTO', '王 爱达', ['王爱达']],
    ['Ada King: CTO', 'Ada King', ['爱达']],
  ])('may be spelt differently in the front matter: %j', (section, name, presenters) => {
    expect(one(section, presenters)).toMatchObject({
      people: [{ name, presenter: 0, role: 'CTO' }],
      messages: [],
    });
  });

  test('may have a linked name', () => {
    expect(one('[Ada King](https://ada.example/a:b): CTO').people).toMatchObject([
      { name: 'Ada King', role: 'CTO', bio: expect.stringContaining('href="https://ada.example/a:b"') },
    ]);
  });

  test('introduced twice is one person', () => {
    expect(
      one('Ada King: CTO\n\nWrote it.\n\nAda King: likes looms and cards, and says so. Often.').people,
    ).toEqual([
      {
        name: 'Ada King',
        presenter: 0,
        role: 'CTO',
        bio: '<p>Wrote it.</p>\n<p>likes looms and cards, and says so. Often.</p>',
        photo: null,
      },
    ]);
  });
});

describe('the photo', () => {
  const image = '<img src="images/a.png" width="200" />';
  const withPhoto = { ...ada, photo: 'images/a.png' };

  test.each([
    `${image}<br/>\n\n${adaSays}`,
    `${image}\n${adaSays}`,
    `${image}<br>${adaSays}`,
    `${image} ${adaSays}`,
    `Ada King: Engineer at Loom\n\n${image}\n\nWrote the first one.`,
    `Ada King: Engineer at Loom ${image}\n\nWrote the first one.`,
    `${adaSays}\n\n${image}`,
    `<p align="center">${image}</p>\n\n${adaSays}`,
    `<div>\n${image}\n</div>\n<br/>\n\n${adaSays}`,
    `<img\n  src="images/a.png"\n  width="200"\n/>\n\n${adaSays}`,
    `![Ada](images/a.png)\n\n${adaSays}`,
    `![](<./images/a.png> "x")\n\n${adaSays}`,
    `- ${image}\n\n${adaSays}`,
    `<a href="https://a.example">${image}</a>\n\n${adaSays}`,
  ])('may be anywhere: %j', (section) => {
    expect(read(`x\n\n### Speakers:\n\n${section}`)).toMatchObject({
      abstract: '<p>x</p>',
      people: [withPhoto],
      messages: [],
    });
  });

  test.each([
    ['/images/a.png', 'images/a.png'],
    ['../images/a.png', 'images/a.png'],
    ['//a.example/b.png', 'https://a.example/b.png'],
    ['http://a.example/b.png', 'https://a.example/b.png'],
    ['images/王 峰.png', 'images/王 峰.png'],
  ])('%j is at %j', (src, photo) => {
    expect(read(`### Speakers:\n\n<img src="${src}" width="200"/>\n\n${adaSays}`).people).toEqual([
      { ...ada, photo },
    ]);
  });

  test.each(['javascript:alert(1)', 'data:image/png;base64,AAAA'])(
    'of %s is left out, and reported',
    (src) => {
      const { people, messages, value } = read(
        `### Speakers:\n\n<img src="${src}" width="200"/>\n\n${adaSays}`,
      );
      expect(people).toEqual([ada]);
      expect(messages).toEqual([`10:1 the photo "${src}" was left out`]);
      expect(value?.people[0]?.photoPosition).toBeNull();
    },
  );

  test('of somebody else in the biography stays there', () => {
    const { people } = read(
      `### Speakers:\n\n${image}\n\nAda King: CTO\n\nWith the badge ![badge](b.png) she won, and more of it after.`,
    );
    expect(people[0]).toMatchObject({
      photo: 'images/a.png',
      bio: expect.stringContaining('<img src="/b.png" alt="Ada King"'),
    });
  });

  test('and the name have their positions', () => {
    const { value } = read(`x\n\n### Speakers:\n\n${image}\n\n  Ada King: CTO`);
    expect(value?.people[0]).toMatchObject({
      position: { line: 14, column: 1 },
      photoPosition: { line: 12, column: 1 },
    });
  });
});

describe('several people', () => {
  const several = (section: string, presenters: readonly string[] = ['Ada King', 'Bo Berg']) =>
    read(`x\n\n### Speakers:\n\n${section}`, presenters);
  const bobSays = 'Bo Berg: Weaver\n\nWove the second.';
  const photo = (file: string) => `<img src="images/${file}.png" width="200"/>`;

  test.each([
    `${adaSays}\n\n${bobSays}`,
    `${bobSays}\n\n${adaSays}`,
    `${adaSays}\n${bobSays}`,
    '- Ada King: Engineer at Loom\n\n  Wrote the first one.\n- Bo Berg: Weaver\n\n  Wove the second.',
    `${adaSays}\n\n---\n\n${bobSays}\n\n---`,
  ])('are recognised by name: %j', (section) => {
    const { people, messages } = several(section);
    expect(people.toSorted((a, b) => Number(a.presenter) - Number(b.presenter))).toEqual([ada, bob]);
    expect(messages).toEqual([]);
  });

  test.each([
    `${photo('a')}\n\n${adaSays}\n\n${photo('b')}\n\n${bobSays}`,
    `Ada King: Engineer at Loom\n\n${photo('a')}\n\nWrote the first one.\n\nBo Berg: Weaver\n\n${photo('b')}\n\nWove the second.`,
    `${photo('a')}<br/>\n${adaSays}\n${photo('b')}<br/>\n${bobSays}`,
  ])('each have their own photo: %j', (section) => {
    expect(several(section).people).toEqual([
      { ...ada, photo: 'images/a.png' },
      { ...bob, photo: 'images/b.png' },
    ]);
  });

  test('may include some without a photo', () => {
    expect(several(`${adaSays}\n\n${photo('b')}\n\n${bobSays}`).people).toEqual([
      ada,
      { ...bob, photo: 'images/b.png' },
    ]);
    expect(several(`${photo('a')}\n\n${adaSays}\n\n${bobSays}`).people).toEqual([
      { ...ada, photo: 'images/a.png' },
      bob,
    ]);
  });

  test('may have photos before their names', () => {
    const section = `${photo('a')}\n\nAda King: CTO\n\nBo Berg: Weaver\n\n${photo('c')}\n\nCy Dunn: Dyer`;
    expect(several(section, ['Ada King', 'Bo Berg', 'Cy Dunn']).people.map((person) => person.photo)).toEqual(
      ['images/a.png', null, 'images/c.png'],
    );
  });

  test('may mention each other', () => {
    const { people } = several(
      `Ada King: CTO\n\nWorks with Bo Berg.\n\nBo Berg, with whom she wove, is next.\n\n${bobSays}`,
    );
    expect(people).toMatchObject([
      { bio: '<p>Works with Bo Berg.</p>\n<p>Bo Berg, with whom she wove, is next.</p>' },
      bob,
    ]);
  });

  test('may have sentences that begin with a name', () => {
    expect(several('Bo Berg is a weaver.\n\nAda King。Writes looms.').people).toMatchObject([
      { name: 'Bo Berg', presenter: 1, bio: '<p>Bo Berg is a weaver.</p>' },
      { name: 'Ada King', presenter: 0 },
    ]);
  });

  test('without names are matched by photo, biography and order', () => {
    const files = `${photo('Bo-Berg')}\n\nWeaves.\n\n${photo('Ada-King')}\n\nWrites.`;
    expect(several(files).people).toMatchObject([
      { presenter: 1, bio: '<p>Weaves.</p>' },
      { presenter: 0, bio: '<p>Writes.</p>' },
    ]);
    const bios = `${photo('1')}\n\nThe looms of Bo Berg.\n\n${photo('2')}\n\nWrites.`;
    expect(several(bios).people.map(({ presenter }) => presenter)).toEqual([1, 0]);
    const nothing = `${photo('1')}\n\nWrites.\n\n${photo('2')}\n\nWeaves.`;
    expect(several(nothing).people.map(({ presenter }) => presenter)).toEqual([0, 1]);
  });

  test('in another script are matched by what is known, then by order', () => {
    const section = '王爱达: 工程师\n\n写第一个。\nBo Berg: Weaver\n李思: 教师';
    expect(several(section, ['Ada King', 'Bo Berg', 'Si Lee'])).toMatchObject({
      people: [
        { name: '王爱达', presenter: 0 },
        { name: 'Bo Berg', presenter: 1 },
        { name: '李思', presenter: 2 },
      ],
      messages: [],
    });
  });

  test('who differ from the presenters are reported, without guessing', () => {
    const { people, messages } = several(`${adaSays}\n\nCy Dunn: Cy spins.`);
    expect(people.map(({ name, presenter }) => [name, presenter])).toEqual([
      ['Ada King', 0],
      ['Cy Dunn', null],
    ]);
    expect(messages).toEqual([
      '16:1 "Cy Dunn" is introduced, but is not in presenters',
      '10:1 the presenter "Bo Berg" is not introduced, though others are',
    ]);
  });

  test('without an introduction are reported', () => {
    expect(several(adaSays).messages).toEqual([
      '10:1 the presenter "Bo Berg" is not introduced, though others are',
    ]);
    expect(read('Nobody is introduced.', ['Ada King', 'Bo Berg']).messages).toEqual([]);
  });
});

describe('text after the people', () => {
  test('under another heading belongs to the abstract', () => {
    const { abstract, people } = read(
      `About.\n\n### Speakers:\n\n${adaSays}\n\n### Further reading\n\nA book.`,
    );
    expect(abstract).toBe('<p>About.</p>\n<h3>Further reading</h3>\n<p>A book.</p>');
    expect(people).toEqual([ada]);
  });
});

describe('problems', () => {
  test('in a biography are reported at their position', () => {
    expect(read('a <T>\n\n### Speakers:\n\n  Ada King: likes <U-V>. And more.\n\nb <W-X>').messages).toEqual([
      '8:3 "<T>" is not an HTML tag, and is shown as text',
      '12:19 "<U-V>" is not an HTML tag, and is shown as text',
      '14:3 "<W-X>" is not an HTML tag, and is shown as text',
    ]);
  });
});
