/** What simulated centres are called and what happens there. */
export const simulateWords = {
  country: 'Việt Nam',
  province: 'Tỉnh mô phỏng {number}',
  commune: 'Xã mô phỏng {number}',
  authority: 'Ủy ban nhân dân {name}',
  centre: 'Trung tâm Phục vụ hành chính công {name}',
  planNumber: '{number}/KH-UBND',
  planTitle: 'Kế hoạch mô phỏng năm {year}',
  counter: 'Quầy {number}',
  listFile: 'mo-phong.csv',
  /** Fields and their procedures, the most frequent first. */
  fields: [
    { field: 'Chứng thực', procedures: ['Chứng thực bản sao từ bản chính', 'Chứng thực chữ ký'] },
    { field: 'Hộ tịch', procedures: ['Đăng ký khai sinh', 'Đăng ký kết hôn'] },
    { field: 'Đất đai', procedures: ['Đăng ký biến động đất đai', 'Cấp giấy chứng nhận lần đầu'] },
    { field: 'Cư trú', procedures: ['Đăng ký tạm trú', 'Đăng ký thường trú'] },
    { field: 'Bảo trợ xã hội', procedures: ['Trợ cấp xã hội hằng tháng', 'Xác nhận mức độ khuyết tật'] },
    { field: 'Hộ kinh doanh', procedures: ['Đăng ký thành lập hộ kinh doanh', 'Chấm dứt hộ kinh doanh'] },
    { field: 'Xây dựng', procedures: ['Cấp giấy phép xây dựng nhà ở', 'Điều chỉnh giấy phép xây dựng'] },
    { field: 'Người có công', procedures: ['Trợ cấp một lần', 'Xác nhận người có công'] },
    { field: 'Giáo dục', procedures: ['Chuyển trường', 'Hỗ trợ học phí'] },
  ],
  comments: [
    'Cán bộ hướng dẫn tận tình, dễ hiểu.',
    'Chờ hơi lâu vào buổi sáng thứ hai.',
    'Thiếu ghế ngồi chờ.',
    'Nhận kết quả trước hẹn, cảm ơn.',
    'Biểu mẫu khó điền, nên có người giúp.',
    'Quầy ít người trực buổi chiều.',
    'Nên nhắn tin khi có kết quả.',
  ],
};
