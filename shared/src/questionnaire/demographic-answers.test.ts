import { describe, expect, it } from 'vitest';
import { readDemographics } from './demographic-answers.ts';

describe('what a citizen said of themselves', () => {
  it('is kept, with what was left unanswered', () => {
    const given = { gender: 'female', age: null, ethnicity: 'ma' };
    expect(readDemographics(given)).toEqual(given);
  });

  it('is kept of the questions that were asked, and no others are added', () => {
    expect(readDemographics({ age: '60-over' })).toEqual({ age: '60-over' });
  });

  it.each([
    {
      what: 'an option of another question',
      given: { gender: 'female', age: 'male' },
      kept: { gender: 'female', age: null },
    },
    {
      what: 'an option nobody offers',
      given: { age: '25-34', ethnicity: 'Nguyễn' },
      kept: { age: '25-34', ethnicity: null },
    },
    { what: 'a question nobody asks', given: { age: '25-34', phone: '0912' }, kept: { age: '25-34' } },
  ])('loses $what, and nothing else', ({ given, kept }) => {
    expect(readDemographics(given)).toEqual(kept);
  });

  it.each([
    { what: 'nothing was asked', given: {} },
    { what: 'every question was left unanswered', given: { gender: null, age: null } },
    { what: 'nothing is known', given: { age: '18', name: 'Lan' } },
    { what: 'only keys of every object are given', given: JSON.parse('{"__proto__": "x", "constructor": "x"}') },
    { what: 'there is none', given: null },
  ])('is nothing where $what', ({ given }) => {
    expect(readDemographics(given)).toBeNull();
  });
});
