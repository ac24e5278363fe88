/** A plan text in few lines that the importer takes for one. */
export const SAMPLE_PLAN_TEXT = `ỦY BAN NHÂN DÂN
TỈNH AN HÒA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 18/KH-UBND
An Hòa, ngày 20 tháng 01 năm 2026
KẾ HOẠCH
Phòng, chống đuối nước trẻ em trên địa bàn tỉnh An Hòa năm 2026
I. CHỈ TIÊU
- Ít nhất 70% học sinh tiểu học biết bơi.
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Là cơ quan đầu mối, đôn đốc việc thực hiện; định kỳ 6 tháng, hằng năm tổng hợp báo cáo Ủy ban nhân dân tỉnh.
2. Sở Giáo dục và Đào tạo
- Chủ trì tổ chức dạy bơi trong trường học trước ngày 30/8/2026.
3. Công an tỉnh
- Phối hợp với Sở Y tế cắm biển cảnh báo ở nơi nước sâu.
Các sở, ban, ngành báo cáo kết quả 6 tháng, hằng năm về Sở Y tế để tổng hợp.
Nơi nhận:
- Lưu: VT.
`;

/** The sample as bytes of a UTF-8 file. */
export const SAMPLE_PLAN_BYTES = new TextEncoder().encode(SAMPLE_PLAN_TEXT);
