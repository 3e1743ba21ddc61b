import type { ProblemWords } from './problem-words.ts';

export const problemsVi: ProblemWords = {
  'request-unreadable':
    'Không đọc được yêu cầu ({detail}). Chưa có gì được lưu. Vui lòng gửi lại dưới dạng JSON hợp lệ.',
  'request-invalid': 'Yêu cầu có giá trị không hợp lệ: {detail}. Chưa có gì được lưu. Vui lòng sửa rồi gửi lại.',
  'request-too-large': 'Yêu cầu quá lớn ({detail}). Chưa có gì được lưu. Vui lòng chia nhỏ rồi gửi lại.',
  'not-found': 'Không tìm thấy: {detail}. Vui lòng kiểm tra lại địa chỉ hoặc mã.',
  'method-not-allowed': 'Địa chỉ này không nhận phương thức {detail}. Vui lòng xem /api/openapi.json.',
  'internal-error':
    'Máy chủ gặp lỗi. Những gì đã báo là lưu thì vẫn còn nguyên. Vui lòng thử lại; nếu lặp lại, báo người quản trị.',
  'storage-full':
    'Máy chủ hết chỗ lưu. Chưa nhận câu trả lời nào; máy tính bảng vẫn giữ. Vui lòng giải phóng ổ đĩa, hệ thống sẽ tự chạy lại.',
  'database-unreachable':
    'Không kết nối được cơ sở dữ liệu ({detail}). Chưa có gì bị mất. Vui lòng kiểm tra PostgreSQL đang chạy và địa chỉ trong DATABASE_URL.',
  'sign-in-required': 'Vui lòng đăng nhập để xem nội dung này.',
  'sign-in-wrong': 'Tên đăng nhập hoặc mật khẩu không đúng. Vui lòng nhập lại.',
  'sign-in-limited': 'Đã nhập sai nhiều lần. Vui lòng chờ {detail} giây rồi thử lại.',
  'device-unknown': 'Máy tính bảng này chưa được ghép nối. Câu trả lời vẫn được giữ trên máy. Vui lòng ghép nối lại.',
  'device-revoked':
    'Máy tính bảng này đã bị thu hồi quyền. Câu trả lời vẫn được giữ trên máy. Vui lòng báo người quản trị để ghép nối lại.',
  'token-unknown': 'Mã truy cập không đúng hoặc đã bị thu hồi. Vui lòng xin mã mới từ người quản trị.',
  'role-insufficient': 'Vai trò của ông/bà không được làm việc này. Vui lòng nhờ người quản trị.',
  'unit-foreign': 'Ông/bà không có quyền với đơn vị {detail}.',
  'origin-foreign': 'Yêu cầu đến từ trang khác ({detail}) nên bị từ chối. Vui lòng mở đúng địa chỉ của hệ thống.',
  'pairing-code-unknown': 'Mã ghép nối không đúng, đã dùng hoặc đã hết hạn. Vui lòng lấy mã mới từ người quản trị.',
  'pairing-limited': 'Đã nhập sai mã ghép nối nhiều lần. Vui lòng chờ {detail} giây rồi thử lại.',
  'setup-finished': 'Hệ thống đã được thiết lập. Vui lòng đăng nhập.',
  'setup-token-wrong':
    'Đường dẫn thiết lập không đúng hoặc đã cũ. Vui lòng dùng đường dẫn máy chủ in ra lần khởi động gần nhất.',
  'unit-unknown': 'Không có đơn vị {detail}. Vui lòng nạp kế hoạch của đơn vị đó trước (load-plan).',
  'unit-required': 'Có nhiều đơn vị hoặc chưa có đơn vị nào. Vui lòng nêu rõ đơn vị (--unit). {detail}',
  'plan-missing': 'Chưa có kế hoạch nào được nạp ({detail}). Vui lòng nạp kế hoạch trước (load-plan).',
  'plan-invalid': 'Kế hoạch không hợp lệ: {detail}. Chưa có gì được lưu. Vui lòng sửa tệp rồi nạp lại.',
  'user-name-taken': 'Tên đăng nhập {detail} đã có người dùng. Vui lòng chọn tên khác.',
  'password-weak': 'Mật khẩu cần ít nhất {detail} ký tự. Vui lòng chọn mật khẩu dài hơn.',
  'period-invalid':
    'Khoảng thời gian không hợp lệ: {detail}. Vui lòng nhập ngày dạng YYYY-MM-DD, từ ngày không sau đến ngày.',
  'import-not-last':
    'Chỉ hoàn tác được lần nhập gần nhất ({detail}). Chưa có gì thay đổi. Vui lòng hoàn tác lần gần nhất trước.',
  'columns-invalid': 'Cách ghép cột không hợp lệ: {detail}. Chưa có gì được lưu. Vui lòng chọn lại cột.',
  'column-personal':
    'Cột “{detail}” là thông tin cá nhân nên không được dùng. Chưa có gì được lưu. Vui lòng chọn cột khác.',
  'dossier-code-missing':
    'Mã hồ sơ trống hoặc không đọc được ({detail}). Chưa có gì được lưu. Vui lòng nhập lại mã trên giấy tiếp nhận.',
  'ballot-unknown': 'Không có phiếu {detail} ở đơn vị này. Chưa có gì thay đổi. Vui lòng tải lại danh sách phiếu.',
  'ballot-unsealed': 'Phiếu {detail} thuộc ngày chưa kết thúc. Chưa có gì thay đổi. Vui lòng xem lại vào ngày mai.',
  'ballot-excluded': 'Phiếu {detail} đã được loại trước đó. Chưa có gì thay đổi. Vui lòng tải lại danh sách phiếu.',
  'exclusion-reverted': 'Các phiếu này đã được lấy lại trước đó. Chưa có gì thay đổi. Vui lòng tải lại danh sách.',
  'day-impossible':
    'Ngày {detail} ở sau hôm nay hoặc đã quá năm năm. Chưa có gì được lưu. Vui lòng xem lại ngày trên phiếu.',
  'answers-unrecognised':
    'Không nhận ra cột của các tiêu chí trong bảng tính. Chưa có gì được lưu. Vui lòng để một hàng tiêu đề ghi số (1, 2, 3 … hoặc Câu 1, Câu 2 …) hay lời của từng tiêu chí.',
  'answers-mixed':
    'Bảng tính có nhiều mẫu phiếu khác nhau ({detail}). Chưa có gì được lưu. Vui lòng tách mỗi mẫu phiếu thành một tệp.',
  'counter-unknown': 'Không có quầy “{detail}”. Chưa có gì được lưu. Vui lòng chọn quầy có trong danh sách thiết bị.',
  'webhooks-too-many':
    'Mỗi đơn vị chỉ báo tới tối đa {detail} địa chỉ. Chưa lưu gì. Vui lòng xóa bớt một địa chỉ không còn dùng.',
  'language-built-in':
    'Tiếng Việt và tiếng Anh đã có sẵn ({detail}). Chưa có gì được lưu. Vui lòng chọn mã của ngôn ngữ khác.',
  'language-unknown': 'Chưa có ngôn ngữ {detail}. Chưa có gì được lưu. Vui lòng thêm ngôn ngữ đó trước.',
  'languages-too-many':
    'Mỗi đơn vị thêm được tối đa {detail} ngôn ngữ. Chưa có gì được lưu. Vui lòng xóa bớt ngôn ngữ không còn dùng.',
  'part-unknown': 'Phiếu khảo sát không có câu nào tên {detail}. Chưa có gì được lưu. Vui lòng kiểm tra lại tên.',
  'sound-missing': 'Chưa có tệp âm thanh nào được gửi. Vui lòng ghi âm hoặc chọn tệp rồi gửi lại.',
  'sound-unreadable':
    'Tệp này không phải tệp âm thanh dùng được. Chưa có gì được lưu. Vui lòng chọn tệp .mp3, .m4a, .ogg, .webm hoặc .wav.',
  'sound-too-large': 'Đoạn âm thanh quá dài ({detail}). Chưa có gì được lưu. Vui lòng ghi ngắn lại, dưới một phút.',
  'sounds-too-many':
    'Mỗi đơn vị lưu được tối đa {detail} đoạn âm thanh. Chưa có gì được lưu. Vui lòng xóa bớt đoạn không còn dùng.',
  'list-missing': 'Chưa có tệp nào được gửi. Vui lòng chọn danh sách hồ sơ (.xlsx hoặc .csv).',
  'list-unreadable':
    'Không đọc được tệp ({detail}). Chưa có gì được lưu. Vui lòng mở tệp bằng Excel, lưu lại dạng .xlsx rồi thử lại.',
  'list-password-protected':
    'Tệp được bảo vệ bằng mật khẩu nên không đọc được. Chưa có gì được lưu. Vui lòng bỏ mật khẩu, lưu lại dạng .xlsx rồi thử lại.',
  'list-old-format':
    'Tệp ở định dạng .xls cũ. Chưa có gì được lưu. Vui lòng mở bằng Excel, chọn Lưu thành .xlsx rồi thử lại.',
  'list-encoding-unknown':
    'Không nhận ra bảng mã chữ của tệp ({detail}). Chưa có gì được lưu. Vui lòng lưu lại dạng CSV UTF-8 hoặc .xlsx.',
  'list-column-missing':
    'Danh sách thiếu cột bắt buộc: {detail}. Chưa có gì được lưu. Vui lòng xuất lại danh sách có đủ mã hồ sơ, ngày tiếp nhận và hình thức tiếp nhận.',
  'list-empty': 'Danh sách không có dòng dữ liệu nào. Chưa có gì được lưu. Vui lòng kiểm tra lại tệp.',
  'list-too-large':
    'Tệp quá lớn ({detail}). Chưa có gì được lưu. Vui lòng chia danh sách theo tháng rồi nhập từng tệp.',
  'list-too-large-unpacked':
    'Tệp giải nén ra quá lớn ({detail}). Chưa có gì được lưu. Vui lòng xuất lại danh sách từ hệ thống một cửa.',
  'list-too-many-rows':
    'Danh sách có quá nhiều dòng ({detail}). Chưa có gì được lưu. Vui lòng chia danh sách theo tháng rồi nhập từng tệp.',
  'list-too-slow': 'Đọc tệp quá lâu nên đã dừng. Chưa có gì được lưu. Vui lòng chia nhỏ danh sách rồi thử lại.',
  'submission-invalid': 'Phiếu không đúng cấu trúc: {detail}. Phiếu được giữ lại trên máy chủ chờ người xem xét.',
  'questionnaire-unknown':
    'Máy chủ không có bộ câu hỏi {detail} nên phiếu chưa được tính. Vui lòng báo người quản trị.',
  'criterion-unknown': 'Bộ câu hỏi không có tiêu chí {detail} nên phiếu chưa được tính. Vui lòng xem lại bộ câu hỏi.',
  'level-impossible': 'Mức đánh giá không hợp lệ ({detail}) nên phiếu chưa được tính. Vui lòng xem lại câu trả lời.',
  'answers-empty': 'Phiếu không có câu trả lời nào nên chưa được tính. Vui lòng xem lại phiếu.',
  'second-survey': 'Hồ sơ {detail} đã có phiếu khảo sát, mỗi hồ sơ chỉ tính một phiếu. Vui lòng xem lại mã hồ sơ.',
  'survey-not-pending':
    'Phiếu này không còn chờ đối chiếu ({detail}). Chưa có gì thay đổi. Vui lòng xem lại danh sách; cần đổi thì hoàn tác trước.',
  'dossier-of-another-unit':
    'Mã hồ sơ {detail} thuộc danh sách của đơn vị khác nên phiếu chưa được tính. Vui lòng xem lại mã hồ sơ.',
  'dossier-unlisted':
    'Hồ sơ {detail} chưa có trong danh sách đã nhập. Chưa tạo liên kết nào. Vui lòng kiểm tra lại mã, hoặc nhập danh sách hồ sơ trước.',
  'dossier-surveyed': 'Hồ sơ {detail} đã có phiếu khảo sát, nên không cần gửi liên kết nữa. Vui lòng chọn hồ sơ khác.',
  'link-unknown':
    'Liên kết này không đúng hoặc đã được thay bằng liên kết khác. Vui lòng mở lại liên kết mới nhất, hoặc liên hệ Trung tâm.',
  'link-expired': 'Liên kết này đã hết hạn. Nếu vẫn muốn đánh giá, vui lòng liên hệ Trung tâm để nhận liên kết mới.',
  'link-used':
    'Hồ sơ này đã có phiếu trả lời; phiếu đó được giữ lại. Mỗi hồ sơ chỉ cần trả lời một lần. Xin cảm ơn ông/bà.',
  'rescue-missing': 'Chưa có tệp nào được gửi. Vui lòng chọn tệp cứu hộ (.hlr) lấy từ máy tính bảng.',
  'rescue-unreadable':
    'Tệp cứu hộ bị hỏng, bị cắt ngắn hoặc không phải tệp cứu hộ. Chưa có gì được lưu; phiếu vẫn nằm trên máy tính bảng. Vui lòng tạo lại tệp trên máy đó.',
  'rescue-foreign':
    'Tệp không do máy tính bảng của Trung tâm này tạo ra. Chưa có gì được lưu. Vui lòng kiểm tra lại tệp; nếu đúng máy của Trung tâm, ghép nối lại máy đó rồi gửi.',
  'rescue-key-unknown':
    'Máy chủ không có khóa để mở tệp này ({detail}): tệp của Trung tâm khác, hoặc máy chủ đã được cài lại. Chưa có gì được lưu; phiếu vẫn nằm trên máy tính bảng. Vui lòng nối máy đó với máy chủ rồi tạo tệp mới.',
  'variable-invalid': 'Biến môi trường không hợp lệ: {detail}. Vui lòng sửa rồi khởi động lại.',
  'port-taken': 'Cổng {detail} đang được chương trình khác dùng. Vui lòng dừng chương trình đó hoặc đặt PORT khác.',
  'data-folder-held':
    'Thư mục dữ liệu đang được tiến trình khác dùng ({detail}). Dữ liệu vẫn nguyên vẹn. Vui lòng dừng tiến trình đó trước.',
  'data-folder-unusable': 'Không dùng được thư mục dữ liệu ({detail}). Vui lòng kiểm tra đường dẫn và quyền ghi.',
  'database-too-old': 'PostgreSQL quá cũ ({detail}). Vui lòng dùng bản 15 trở lên.',
  'storage-not-durable':
    'Ổ đĩa không xác nhận ghi bền vững ({detail}). Máy chủ không khởi động để tránh mất dữ liệu. Vui lòng đặt DATA_DIR trên ổ đĩa cục bộ.',
  'server-running': 'Máy chủ đang chạy trên dữ liệu này. Vui lòng dừng máy chủ rồi chạy lại lệnh.',
  'database-not-empty':
    'Cơ sở dữ liệu đã có đơn vị. Lệnh này chỉ chạy trên cơ sở dữ liệu trống; vui lòng chọn DATA_DIR hoặc DATABASE_URL khác.',
  'command-unknown': 'Không có lệnh {detail}. Vui lòng chạy pnpm hailong --help để xem các lệnh.',
  'option-invalid': 'Tham số không hợp lệ: {detail}. Vui lòng thêm --help để xem cách dùng.',
  'file-unreadable': 'Không mở được tệp {detail}. Vui lòng kiểm tra đường dẫn và quyền đọc.',
  'figures-disagree': 'Kiểm tra không khớp: {detail}. Dữ liệu gốc vẫn còn nguyên. Vui lòng báo người quản trị.',
};
