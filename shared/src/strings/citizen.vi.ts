/**
 * All that the survey says to a citizen in fixed words, on screen and aloud: each name is a part that a language pack may
 * translate and a centre may record. Names are never changed: recorded clips are kept under them.
 */
export const citizenVi = {
  // Everywhere
  back: 'Quay lại',
  continue: 'Tiếp tục',
  close: 'Đóng',
  largerText: 'Chữ to hơn',
  usualText: 'Chữ như cũ',
  more: 'Xem thêm bên dưới',
  language: 'Ngôn ngữ',
  listen: 'Nghe',

  // Invitation
  invitation: 'Mời ông/bà đánh giá chất lượng phục vụ',
  invitationDetail: 'Khoảng 2 phút, không ghi tên.',
  start: 'Bắt đầu',
  facesPicture: 'Năm khuôn mặt, từ rất không hài lòng đến rất hài lòng',

  // Invitation of the return desk
  offerQuestion: 'Mời ông/bà đánh giá lần phục vụ này',
  offerNotMine: 'Không phải hồ sơ của ông/bà?',

  // Dossier code
  codeHeading: 'Mời ông/bà nhập mã hồ sơ',
  codeDigitsLead: 'Mã in trên giấy tiếp nhận hồ sơ: nhập 6 số ngày, rồi các số cuối.',
  codeFullLead: 'Mã in trên giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
  codeTyped: 'Mã hồ sơ đã nhập',
  codeNothing: 'chưa nhập',
  codeDate: '6 số ngày',
  codeSerial: 'số cuối',
  codeUnusual: 'Mã này khác với mã thường gặp. Vui lòng xem lại trên giấy. Nếu đúng, bấm Tiếp tục lần nữa.',
  codeEmpty: 'Vui lòng nhập mã, hoặc bấm Không có mã hồ sơ.',
  noCode: 'Không có mã hồ sơ',
  otherCode: 'Mã khác',
  usualCode: 'Mã thường gặp',
  erase: 'Xóa',
  keypad: 'Bàn phím',

  // Notice
  noticeHeading: 'Trước khi trả lời',
  noticeVoluntary:
    'Trả lời là tự nguyện. Không ghi tên, số điện thoại hay giấy tờ. Mã hồ sơ chỉ để đếm, được lưu tách rời câu trả lời.',
  noticeAsk: 'Cần hỏi thêm, mời ông/bà gặp cán bộ tại quầy.',
  consent: 'Bắt đầu trả lời',
  decline: 'Không, cảm ơn',

  // Questions
  progress: 'Các phần của phiếu',
  stepDone: 'đã qua',
  stepCurrent: 'đang trả lời',
  notApplicable: 'Không áp dụng',
  unanswered: 'Câu này chưa trả lời. Mời ông/bà chọn một mức, hoặc bấm Tiếp tục lần nữa để bỏ qua.',

  // Comment
  commentHeading: 'Ông/bà có góp ý thêm không?',
  commentLead: 'Không bắt buộc. Xin không ghi tên, số điện thoại.',
  commentLabel: 'Góp ý',
  skipComment: 'Bỏ qua',
  send: 'Gửi',

  // End
  saving: 'Đang lưu câu trả lời',
  notSavedHeading: 'Chưa lưu được, vui lòng báo cán bộ',
  notSavedDetail: 'Câu trả lời vẫn còn trong máy này. Máy sẽ tự thử lại; cũng có thể bấm Thử lại.',
  retry: 'Thử lại',
  giveUp: 'Kết thúc, không lưu',
  thanksHeading: 'Cảm ơn ông/bà',
  thanksDetail: 'Câu trả lời đã được lưu.',
  thanksUse: 'Trung tâm tổng hợp ý kiến của mọi người để phục vụ tốt hơn, và công bố kết quả tại Trung tâm.',
  hotline: 'Đường dây nóng',
  portal: 'Cổng phản ánh, kiến nghị',
  done: 'Xong',
  goodbyeHeading: 'Cảm ơn ông/bà',
  goodbyeDetail: 'Không có câu trả lời nào được lưu. Kính chúc ông/bà một ngày tốt lành.',

  // Idle
  idleQuestion: 'Ông/bà cần thêm thời gian không?',
  idleStay: 'Tôi cần thêm thời gian',
  idleLeave: 'Kết thúc',
};

export type CitizenWords = { readonly [Part in keyof typeof citizenVi]: string };
