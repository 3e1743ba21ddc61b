import type { Channel } from '@hailong/shared/dossier/channel.ts';
import type { OurColumn, RowProblemCode } from '@hailong/shared/dossier/list-reading.ts';
import type { DossierStatus } from '@hailong/shared/dossier/status.ts';

const columns: Record<OurColumn, string> = {
  code: 'Mã hồ sơ',
  procedure: 'Thủ tục',
  field: 'Lĩnh vực',
  receivedAt: 'Ngày tiếp nhận',
  dueAt: 'Ngày hẹn trả',
  finishedAt: 'Ngày có kết quả',
  returnedAt: 'Ngày trả',
  channel: 'Hình thức tiếp nhận',
  resultChannel: 'Hình thức nhận kết quả',
  status: 'Trạng thái',
};

const rowProblems: Record<RowProblemCode, { what: string; mend: string }> = {
  'dossier-code-missing': {
    what: 'Không có mã hồ sơ',
    mend: 'Vui lòng điền mã trên giấy tiếp nhận vào cột mã hồ sơ rồi nhập lại danh sách.',
  },
  'dossier-code-too-long': {
    what: 'Mã hồ sơ dài quá mức',
    mend: 'Ô mã có thể chứa cả nội dung khác. Vui lòng chỉ để lại mã rồi nhập lại danh sách.',
  },
  'dossier-repeated': {
    what: 'Trùng mã với một dòng phía trên',
    mend: 'Dòng phía trên được giữ. Nếu là hai hồ sơ khác nhau, vui lòng sửa mã của dòng sai rồi nhập lại.',
  },
  'date-invalid': {
    what: 'Ngày không có thật hoặc không đọc được',
    mend: 'Vui lòng sửa thành ngày/tháng/năm, ví dụ 05/01/2026, rồi nhập lại danh sách.',
  },
  'received-date-missing': {
    what: 'Không có ngày tiếp nhận',
    mend: 'Vui lòng điền ngày tiếp nhận rồi nhập lại danh sách.',
  },
  'returned-before-received': {
    what: 'Ngày trả đứng trước ngày tiếp nhận',
    mend: 'Vui lòng sửa lại ngày bị sai rồi nhập lại danh sách.',
  },
  'channel-missing': {
    what: 'Không có hình thức tiếp nhận',
    mend: 'Vui lòng ghi trực tiếp, trực tuyến hoặc bưu chính rồi nhập lại danh sách.',
  },
  'channel-unknown': {
    what: 'Không rõ hình thức tiếp nhận',
    mend: 'Vui lòng ghi trực tiếp, trực tuyến hoặc bưu chính rồi nhập lại danh sách.',
  },
  'dossier-code-unusual': {
    what: 'Mã hồ sơ có dạng lạ',
    mend: 'Hồ sơ vẫn được nhận. Vui lòng so với giấy tiếp nhận; nếu mã sai thì sửa rồi nhập lại.',
  },
  'received-date-changed-over': {
    what: 'Ngày tiếp nhận có thể bị đảo ngày với tháng, so với mã hồ sơ',
    mend: 'Hồ sơ vẫn được nhận theo ngày trong danh sách. Nếu ngày bị đảo, vui lòng xuất lại danh sách dạng .xlsx từ hệ thống một cửa rồi nhập lại.',
  },
  'result-channel-unknown': {
    what: 'Không rõ hình thức nhận kết quả',
    mend: 'Hồ sơ vẫn được nhận, hình thức này để trống. Vui lòng ghi trực tiếp, trực tuyến hoặc bưu chính nếu cần.',
  },
  'status-unknown': {
    what: 'Không rõ trạng thái',
    mend: 'Hồ sơ vẫn được nhận, trạng thái để trống. Vui lòng ghi trạng thái như trong hệ thống một cửa nếu cần.',
  },
};

const statuses: Record<DossierStatus, string> = {
  registered: 'Mới đăng ký',
  accepted: 'Được tiếp nhận',
  refused: 'Không được tiếp nhận',
  'in-progress': 'Đang xử lý',
  'supplement-requested': 'Yêu cầu bổ sung',
  'payment-requested': 'Yêu cầu nghĩa vụ tài chính',
  withdrawn: 'Công dân rút',
  stopped: 'Dừng xử lý',
  finished: 'Đã xử lý xong',
  returned: 'Đã trả kết quả',
};

const channels: Record<Channel, string> = { 'in-person': 'Trực tiếp', online: 'Trực tuyến', post: 'Bưu chính' };

/** What a list of dossiers holds, and what may be wrong with a row of it. */
export const dossierListsVi = { columns, statuses, channels, rowProblems };

export type DossierListsWords = typeof dossierListsVi;
