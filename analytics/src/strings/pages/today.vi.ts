export const todayVi = {
  failed: 'Chưa tải được các số liệu chi tiết',
  unknown: 'Chưa rõ',
  forecast: {
    title: 'Dự báo này từ đâu ra',
    tooEarly: 'Chưa đủ số liệu để dự báo: cần ít nhất 10 ngày làm việc có hồ sơ',
    end: (one: { day: string; share: string; low: string; high: string }) =>
      `Đến ${one.day} dự kiến ${one.share}, trong khoảng ${one.low} đến ${one.high}`,
    chance: (chance: string) => `khả năng đạt chỉ tiêu ${chance}`,
    target: (limit: string) => `Chỉ tiêu ${limit}`,
    daysLeft: (days: string) => `Còn ${days} ngày làm việc trong kỳ, kể cả hôm nay.`,
    noneNeeded: 'Với số hồ sơ dự kiến, số phiếu hiện có đã đủ chỉ tiêu.',
    needed: (count: string) => `Với số hồ sơ dự kiến, cần thêm ${count} phiếu để đạt chỉ tiêu.`,
    perDay: (amount: string) => `Mỗi ngày làm việc: ${amount} phiếu.`,
    perCounter: (amount: string, counters: string) => `Mỗi quầy mỗi ngày: ${amount} phiếu (${counters} quầy).`,
    soFar: (surveyed: string, eligible: string, day: string) =>
      `Đến ${day}: ${surveyed} hồ sơ được khảo sát trên ${eligible} hồ sơ.`,
    expectedCounts: (one: {
      eligible: string;
      eligibleLow: string;
      eligibleHigh: string;
      surveyed: string;
      surveyedLow: string;
      surveyedHigh: string;
    }) =>
      `Cuối kỳ dự kiến ${one.eligible} hồ sơ (${one.eligibleLow}–${one.eligibleHigh}), ${one.surveyed} được khảo sát (${one.surveyedLow}–${one.surveyedHigh}).`,
    method: [
      'Số hồ sơ mỗi ngày còn lại dự kiến theo thứ trong tuần; tuần gần đây có trọng số lớn hơn; ngày nghỉ lễ và ngày nghỉ của Trung tâm không tính.',
      'Số phiếu dự kiến theo tỷ lệ khảo sát của những tuần gần đây.',
      'Khoảng nêu trên là khoảng 80 %: cứ năm kỳ thì bốn kỳ kết thúc trong khoảng đó.',
      'Khả năng đạt chỉ tiêu tính bằng số hồ sơ, đúng như cách xét đạt hay chưa đạt.',
    ],
  },
  ways: {
    title: 'Ba cách tính tỷ lệ',
    way: 'Cách tính',
    surveyed: 'Khảo sát',
    eligible: 'Hồ sơ',
    share: 'Tỷ lệ',
    definition: 'Nghĩa là',
    cohort: 'Theo lứa hồ sơ tiếp nhận',
    cohortDefinition: 'Trong số hồ sơ tiếp nhận trực tiếp trong kỳ, bao nhiêu hồ sơ đến nay đã được khảo sát.',
  },
  counters: {
    title: 'Theo quầy',
    counter: 'Quầy',
    surveyed: 'Phiếu',
    invited: 'Đã mời',
    completed: 'Hoàn tất',
    rate: 'Tỷ lệ trả lời',
    note: 'Phiếu tính theo quầy đặt máy tính bảng; lời mời tính theo quầy trả kết quả.',
    needed: (amount: string) => `Mỗi quầy cần ${amount} phiếu mỗi ngày làm việc để đạt chỉ tiêu.`,
  },
  fields: {
    title: 'Theo lĩnh vực',
    field: 'Lĩnh vực',
    note: 'Lĩnh vực ghi như trong danh sách.',
  },
  channels: {
    title: (total: string) => `${total} hồ sơ tiếp nhận, theo kênh`,
    inPerson: 'Trực tiếp',
    onlineFull: 'Trực tuyến toàn trình',
    onlinePartial: 'Trực tuyến một phần',
    onlineUnstated: 'Trực tuyến, không ghi rõ',
    post: 'Bưu chính công ích',
    atCounter: (count: string) => `${count} hồ sơ trực tuyến được ghi là nộp tại quầy có hỗ trợ.`,
  },
  funnel: {
    title: (completed: string, invited: string, rate: string) =>
      `${completed} trên ${invited} người được mời đã trả lời, ${rate}`,
    nobodyInvited: 'Chưa mời ai qua bàn trả kết quả trong kỳ này',
    returned: 'Trả kết quả trực tiếp',
    invited: 'Đã mời',
    offered: 'Đã hiện trên máy',
    started: 'Đã bắt đầu',
    completed: 'Đã hoàn tất',
    rest: (declined: string, noAnswer: string, open: string) =>
      `${declined} người từ chối, ${noAnswer} không trả lời, ${open} đang mở.`,
    uninvited: (started: string, declined: string, left: string) =>
      `Ngoài lời mời: ${started} người tự bắt đầu trên máy, ${declined} từ chối, ${left} rời đi khi chưa trả lời.`,
  },
  attention: {
    title: 'Việc cần xem',
    act: 'Cần làm',
    look: 'Nên xem',
    more: (count: string) => `Xem thêm ${count} việc`,
    fewer: 'Thu gọn',
    'share-behind-schedule': (v: Values) =>
      `Tỷ lệ khảo sát đang chậm: ${v.surveyed}/${v.eligible} hồ sơ, còn thiếu ${v.stillNeeded} trước ngày ${v.to}.`,
    'counter-silent': (v: Values) =>
      v.since === undefined
        ? `${v.subject} chưa có phiếu nào; ${v.returned} kết quả đã trả tại quầy.`
        : `${v.subject} không có phiếu nào từ sau ngày ${v.since}; ${v.returned} kết quả đã trả tại quầy.`,
    'device-offline': (v: Values) => `Máy tính bảng ${v.subject} mất liên lạc từ ${v.lastSeenAt}.`,
    'device-holds-old-answers': (v: Values) =>
      `Máy tính bảng ${v.subject} còn giữ ${v.queue} phiếu, phiếu cũ nhất từ ${v.oldestFinishedAt}.`,
    'device-battery-low': (v: Values) => `Máy tính bảng ${v.subject} còn ${v.battery} pin.`,
    'pending-surveys': (v: Values) => `${v.count} phiếu chờ đối chiếu mã hồ sơ, lâu nhất từ ${v.oldest}.`,
    'parked-surveys': (v: Values) => `${v.count} phiếu được giữ lại, chờ xem xét.`,
    'import-overdue': (v: Values) =>
      v.lastImportedAt === undefined
        ? 'Đã có phiếu khảo sát nhưng chưa nhập danh sách hồ sơ nào.'
        : `Danh sách hồ sơ nhập lần cuối ${v.lastImportedAt}, đã ${v.days} ngày làm việc.`,
  },
};

/** Values of an attention item as words. */
type Values = Readonly<Record<string, string | undefined>>;
export type TodayWords = typeof todayVi;
