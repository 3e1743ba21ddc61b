import { describe, expect, it } from 'vitest';
import { student95, studentTwoSided } from './student-t.ts';

describe("Student's t", () => {
  // SciPy 1.17: 2 * scipy.stats.t.sf(t, freedom)
  it.each([
    [2.228, 10, 0.05001177181711132],
    [1, 1, 0.5],
    [12.7, 1, 0.050024327689344165],
    [3, 4.7, 0.03253927397703679],
    [-3, 4.7, 0.03253927397703679],
    [2, 57.3, 0.05024818034983109],
    [1.96, 1e7, 0.04999581802531423],
    [0.1, 8, 0.922804909430597],
    [0, 8, 1],
  ])('is as far from 0 as %f with %f degrees of freedom by chance %f', (t, freedom, expected) => {
    expect(Math.abs(studentTwoSided(t, freedom) - expected)).toBeLessThan(1e-10);
  });

  it.each([
    [5, 300, 9.769154730247779e-7],
    [30, 12, 1.1773181907018936e-12],
  ])('keeps its digits far out: %f with %f', (t, freedom, expected) => {
    expect(Math.abs(studentTwoSided(t, freedom) / expected - 1)).toBeLessThan(1e-9);
    expect(studentTwoSided(Number.POSITIVE_INFINITY, freedom)).toBe(0);
  });

  // SciPy 1.17: scipy.stats.t.ppf(0.975, freedom); the same, to three digits, in Abramowitz and Stegun, table 26.10.
  it.each([
    [1, 12.706204736174694],
    [2, 4.302652729749462],
    [3, 3.1824463052837078],
    [4.5, 2.6589123472044034],
    [10, 2.228138851986274],
    [29, 2.045229642132703],
    [99, 1.9842169515864174],
    [199.5, 1.9719263079015248],
    [200, 1.9718962236339088],
    [250, 1.9694983934211532],
    [1e3, 1.9623390808264083],
    [1e5, 1.9599877075346095],
    [1e7, 1.959964221767205],
  ])('with %f degrees of freedom passes %f one time in twenty', (freedom, expected) => {
    expect(Math.abs(student95(freedom) - expected)).toBeLessThan(1e-9);
  });
});
