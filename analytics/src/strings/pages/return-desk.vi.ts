export const returnDeskVi = {
  title: 'Trả kết quả',
  sentence: {
    none: (day: string) => `${day} chưa mời ai đánh giá`,
    counts: (one: DayCounts) =>
      `${one.day} đã mời ${one.invited}, hoàn tất ${one.completed}, từ chối ${one.declined}, không trả lời ${one.noAnswer}, đang mở ${one.open}; tỷ lệ trả lời ${one.rate}`,
    today: 'Hôm nay',
    day: (day: string) => `Ngày ${day}`,
  },
  counter: {
    ask: 'Ông/bà đang ngồi quầy nào?',
    why: 'Lời mời đánh giá sẽ hiện trên máy tính bảng của quầy này. Chọn một lần, trình duyệt này sẽ nhớ.',
    gone: 'Quầy đã chọn trước đây không còn nữa. Vui lòng chọn quầy khác.',
    own: 'Quầy đang chọn',
    change: 'Đổi quầy',
    noTablet: 'Quầy này chưa có máy tính bảng',
    noTabletWhy: 'Kết quả vẫn được ghi nhận, nhưng lời mời chưa hiện ở đâu.',
    none: 'Chưa có quầy nào. Vui lòng ghép nối máy tính bảng cho quầy ở trang Thiết bị trước.',
  },
  field: {
    label: 'Mã hồ sơ',
    hint: 'Quét mã trên giấy tiếp nhận, hoặc gõ ít nhất 3 số cuối.',
    submit: 'Trả kết quả & mời đánh giá',
  },
  hints: {
    nothing: 'Vui lòng quét hoặc gõ mã hồ sơ trước.',
    'too-short': 'Vui lòng gõ ít nhất 3 số cuối của mã hồ sơ.',
    'no-code': 'Không thấy mã hồ sơ trong nội dung này. Vui lòng quét lại hoặc gõ mã in trên giấy tiếp nhận.',
    'none-found':
      'Không có hồ sơ nào có các số cuối này. Vui lòng xem lại giấy tiếp nhận, hoặc gõ cả mã: mã chưa có trong danh sách vẫn trả được.',
    choose: 'Có nhiều hồ sơ. Vui lòng dùng phím ↑ ↓ để chọn rồi nhấn Enter.',
  },
  matches: {
    label: 'Hồ sơ tìm thấy',
    one: 'Có 1 hồ sơ. Nhấn Enter để trả.',
    several: (count: string) => `Có ${count} hồ sơ. Phím ↑ ↓ để chọn, Enter để trả.`,
    many: (count: string) => `Có hơn ${count} hồ sơ. Gõ thêm chữ số, hoặc dùng phím ↑ ↓ để chọn, Enter để trả.`,
    received: (day: string) => `tiếp nhận ${day}`,
    returned: (day: string) => `đã trả ${day}`,
    returnedBefore: 'đã trả',
    surveyed: 'đã khảo sát',
  },
  question: {
    unlisted: (code: string) =>
      `Mã ${code} chưa có trong danh sách đã nhập. Nhấn Enter lần nữa để vẫn trả; phiếu sẽ chờ đối chiếu.`,
    surveyed: (name: string) =>
      `Hồ sơ ${name} đã có phiếu khảo sát. Nhấn Enter lần nữa để vẫn ghi trả; phiếu thứ hai không được tính.`,
    returned: (name: string, day: string) =>
      `Hồ sơ ${name} đã trả ngày ${day}. Nhấn Enter lần nữa để vẫn trả và mời đánh giá.`,
    returnedBefore: (name: string) =>
      `Danh sách ghi hồ sơ ${name} đã trả. Nhấn Enter lần nữa để vẫn trả và mời đánh giá.`,
    yes: 'Vẫn trả kết quả',
    no: 'Thôi',
  },
  done: {
    returned: (name: string) => `Đã trả ${name}.`,
    invited: (counter: string) => `Đã mời trên máy tính bảng ${counter}.`,
    noTablet: (counter: string) => `${counter} chưa có máy tính bảng nên lời mời chưa hiện được.`,
    surveyed: 'Hồ sơ này đã có phiếu khảo sát nên không mời nữa.',
    unlisted: 'Mã chưa có trong danh sách; phiếu sẽ chờ đối chiếu.',
    undone: (name: string) => `Đã hoàn tác ${name}: không còn ghi là đã trả tại quầy, lời mời đã rút.`,
    surveyKept: 'Phiếu khảo sát đã gửi vẫn được giữ.',
    undo: 'Hoàn tác',
    keys: 'Ctrl+Z',
  },
  refused: {
    unreachable:
      'Không kết nối được máy chủ. Không có gì bị mất; nội dung trong ô vẫn còn. Vui lòng kiểm tra mạng rồi thử lại.',
    foreign: 'Mã này thuộc danh sách của đơn vị khác nên chưa trả. Vui lòng xem lại mã trên giấy tiếp nhận.',
    desk: 'Chưa mở được bàn trả kết quả',
    day: 'Chưa cập nhật được danh sách',
  },
  days: {
    label: 'Ngày',
    before: 'Ngày trước',
    after: 'Ngày sau',
    today: 'Về hôm nay',
  },
  invitations: {
    caption: (day: string) => `Lời mời đánh giá ngày ${day}`,
    code: 'Mã hồ sơ',
    field: 'Lĩnh vực',
    counter: 'Quầy',
    time: 'Giờ mời',
    state: 'Trạng thái',
    action: 'Thao tác',
    unlisted: 'chưa có trong danh sách',
    noField: 'Chưa rõ',
    undo: 'Hoàn tác',
    again: 'Mời lại',
    of: (code: string) => `hồ sơ ${code}`,
    more: 'Xem thêm các lời mời trước đó',
    noneToday: 'Quét hoặc gõ mã hồ sơ ở ô phía trên; hồ sơ vừa trả sẽ hiện ở đây.',
    noneThen: 'Vui lòng chọn ngày khác để xem.',
  },
  states: {
    invited: 'Đã mời',
    started: 'Đang trả lời',
    completed: 'Hoàn tất',
    declined: 'Từ chối',
    'no-answer': 'Không trả lời',
    withdrawn: 'Đã hoàn tác',
    notShown: 'chưa hiện trên máy',
    shown: 'đã hiện trên máy',
    neverShown: 'máy không hiện',
  },
  rates: {
    caption: (day: string) => `Tỷ lệ trả lời theo quầy, ${day}`,
    counter: 'Quầy',
    invited: 'Đã mời',
    completed: 'Hoàn tất',
    rate: 'Tỷ lệ',
    all: 'Cả Trung tâm',
    note: 'Không tính lời mời đã hoàn tác.',
  },
};

type DayCounts = Record<'day' | 'invited' | 'completed' | 'declined' | 'noAnswer' | 'open' | 'rate', string>;
export type ReturnDeskWords = typeof returnDeskVi;
