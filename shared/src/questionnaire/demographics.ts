/** A question about the citizen. Always answered freely: *no answer* stands beside the options, and is the first. */
export type DemographicQuestion = {
  id: DemographicId;
  vi: string;
  en: string;
  options: readonly { id: string; vi: string; en: string }[];
};

export const demographicIds = ['gender', 'age', 'ethnicity'] as const;
export type DemographicId = (typeof demographicIds)[number];

/**
 * Few and wide classes, so that nobody is found by them. Ethnicity names the peoples of the first centre and leaves the
 * rest together; it is sensitive data (Luật 91/2025/QH15), and every one of these is asked only where the plan says so.
 */
export const demographicQuestions: readonly DemographicQuestion[] = [
  {
    id: 'gender',
    vi: 'Giới tính của ông/bà',
    en: 'Your gender',
    options: [
      { id: 'female', vi: 'Nữ', en: 'Woman' },
      { id: 'male', vi: 'Nam', en: 'Man' },
      { id: 'other', vi: 'Khác', en: 'Other' },
    ],
  },
  {
    id: 'age',
    vi: 'Tuổi của ông/bà',
    en: 'Your age',
    options: [
      { id: 'under-25', vi: 'Dưới 25', en: 'Under 25' },
      { id: '25-34', vi: '25–34', en: '25–34' },
      { id: '35-49', vi: '35–49', en: '35–49' },
      { id: '50-59', vi: '50–59', en: '50–59' },
      { id: '60-over', vi: 'Từ 60 trở lên', en: '60 or older' },
    ],
  },
  {
    id: 'ethnicity',
    vi: 'Dân tộc của ông/bà',
    en: 'Your ethnicity',
    options: [
      { id: 'kinh', vi: 'Kinh', en: 'Kinh' },
      { id: 'ma', vi: 'Mạ', en: 'Mạ' },
      { id: 'mnong', vi: 'M’Nông', en: 'M’Nông' },
      { id: 'mong', vi: 'Mông', en: 'Mông' },
      { id: 'other', vi: 'Dân tộc khác', en: 'Another' },
    ],
  },
];
