/** A mail that did not arrive, to those who can pass the matter on. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import type { NoticeFacts } from '../facts.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { whatName } from '../phrases/names.ts';

type Fate = NonNullable<NoticeFacts['bounced']>['fate'];

const LAST_SEEN = both('Lần cuối ghi nhận', 'Last recorded');

const FATES: Record<Fate, { subject: Bilingual; told: Bilingual; answer: Bilingual }> = {
  refused: {
    subject: both('không đến nơi', 'could not be delivered'),
    told: both('đã bị máy chủ nơi nhận từ chối.', 'was refused by the receiving server.'),
    answer: both('Máy chủ trả lời', 'The server answered'),
  },
  unanswered: {
    subject: both('chưa rõ có đến nơi hay không', 'may or may not have arrived'),
    told: both(
      'đã được chuyển cho máy chủ thư hai lần, nhưng cả hai lần đều không có xác nhận. Nơi nhận có thể chưa nhận được, hoặc đã nhận một hay hai bản giống nhau. Thư này không được gửi lại nữa.',
      'was handed to the mail server twice without confirmation. It may not have arrived, or may have arrived once or twice. It will not be sent again.',
    ),
    answer: LAST_SEEN,
  },
  'given-up': {
    subject: both('không gửi được', 'could not be sent'),
    told: both(
      'đã được gửi lại trong nhiều ngày mà không được, và không được gửi lại nữa.',
      'could not be sent after several days of attempts and will not be tried again.',
    ),
    answer: LAST_SEEN,
  },
};

export const mailBounced: NoticeWording = {
  kind: 'mail-bounced',
  place: 430,
  words: (f) => {
    const { subject, told, answer } = FATES[f.bounced?.fate ?? 'refused'];
    const what = whatName(f);
    return {
      subject: both(`Thư gửi ${f.unit} ${subject.vi}`, `Mail to ${f.unit} ${subject.en}`),
      blocks: [
        text(
          `Thư về ${what.vi} gửi ${f.unit} ${told.vi}`,
          `A mail to ${f.unit} about the ${what.en} ${told.en}`,
        ),
        list(
          ...(f.bounced
            ? [
                both(`Địa chỉ: ${f.bounced.address}`, `Address: ${f.bounced.address}`),
                both(`${answer.vi}: ${f.bounced.answer}`, `${answer.en}: ${f.bounced.answer}`),
              ]
            : []),
        ),
        f.bounced?.isMarked === false
          ? text(
              'Trân trọng đề nghị liên hệ đơn vị để chuyển nội dung bằng cách khác. Các thư sau vẫn được gửi tới địa chỉ này.',
              'Please contact the unit and pass the information on in another way. Later mails will still be sent to this address.',
            )
          : text(
              'Trân trọng đề nghị liên hệ đơn vị và cập nhật danh bạ; đến khi đó các thư sau được gửi tới cơ quan đầu mối.',
              'Please contact the unit and update the directory; until then its mails are sent to the coordinating agency.',
            ),
      ],
    };
  },
};
