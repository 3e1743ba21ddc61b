import type { RowProblemCode } from '../dossier/list-reading.ts';

/** What is wrong with a row of a list, and how to mend it. `{detail}` names the value. */
export const rowProblemsVi: Record<RowProblemCode, string> = {
  'dossier-code-missing': 'không có mã hồ sơ nên không nhận; bổ sung mã rồi nhập lại',
  'dossier-code-too-long': 'mã hồ sơ quá dài ({detail}) nên không nhận; sửa mã rồi nhập lại',
  'dossier-repeated': 'trùng mã hồ sơ với {detail} nên không nhận; giữ dòng đầu',
  'date-invalid': 'ngày không có thật ({detail}) nên không nhận; sửa thành ngày/tháng/năm rồi nhập lại',
  'received-date-missing': 'không có ngày tiếp nhận nên không nhận; bổ sung ngày rồi nhập lại',
  'returned-before-received': 'ngày trả trước ngày tiếp nhận ({detail}) nên không nhận; sửa ngày rồi nhập lại',
  'channel-missing': 'không có hình thức tiếp nhận nên không nhận; bổ sung rồi nhập lại',
  'channel-unknown': 'không rõ hình thức tiếp nhận "{detail}" nên không nhận; ghi trực tiếp, trực tuyến hoặc bưu chính',
  'dossier-code-unusual': 'mã hồ sơ có dạng lạ ({detail}); vẫn nhận, vui lòng kiểm tra',
  'received-date-changed-over': 'ngày tiếp nhận có thể bị đảo ngày với tháng ({detail}); vẫn nhận, vui lòng kiểm tra',
  'result-channel-unknown': 'không rõ hình thức nhận kết quả "{detail}"; vẫn nhận, để trống hình thức này',
  'status-unknown': 'không rõ trạng thái "{detail}"; vẫn nhận, để trống trạng thái',
};
