/** What all review pages say alike. */
export const reviewVi = {
  failed: 'Chưa tải được số liệu',
  print: 'In trang này',
  unit: (unit: string) => `Đơn vị đang xem: ${unit}.`,
  ownUnit: 'Về đơn vị của tôi',
  filters: 'Chọn nội dung xem',
  excluded: (count: string) => `${count} phiếu đã được loại khỏi mọi số liệu ở trang này, có ghi lý do.`,
  excludedWhy: 'Xem lý do',
  empty: {
    nothing: (period: string) => `${period} chưa có phiếu nào`,
    ahead: 'Kỳ này chưa bắt đầu.',
    next: 'Số liệu hiện ra khi máy tính bảng tại quầy gửi phiếu về, hoặc khi phiếu giấy được nhập.',
    last: (period: string) => `Xem ${period}, kỳ gần nhất có dữ liệu`,
    longer: 'Có thể chọn kỳ dài hơn ở hàng trên: quý, 6 tháng, năm.',
  },
  csv: 'Tải bảng (CSV)',
  png: 'Tải hình (PNG)',
  pngFailed: 'Trình duyệt này không lưu được hình. Số liệu đầy đủ ở trong bảng.',
  chartFailed: 'Không tải được biểu đồ. Số liệu đầy đủ vẫn ở trong bảng.',
  chartName: (finding: string) => `Biểu đồ: ${finding}. Số liệu ở bảng ngay sau.`,
  hidden: 'ẩn',
  verdicts: { better: 'tốt hơn', worse: 'kém hơn', 'cannot-tell': 'chưa thể nói' },
  source: (dates: string) => `Kỳ ${dates}`,
};

export type ReviewWords = typeof reviewVi;
