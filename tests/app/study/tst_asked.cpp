// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/asked.h"
#include "tests/app/study/profile.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace reprise;
using reprise::test::Profile;

class TestAsked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mediaComeWithTheQuestion();
    void missingMediaAreLeftOut();
    void expectedOutputIsNotRepeated();
    void otherCodeOfATypedCardStays();
    void recordedAnswerOutlivesAFailedNextCard();
    void undoStepComesWithTheQuestion();

private:
    static Result<> installMedium(Collection& in, const QByteArray& bytes);
    [[nodiscard]] static Asked next(Profile& profile);
};

namespace {
const QString sha(64, u'a');
}

/// The deck "d" ships the first note and one picture.
Result<> TestAsked::installMedium(Collection& in, const QByteArray& bytes)
{
    QDir().mkpath(in.files().media());
    QFile file(in.files().media() + u'/' + sha);
    if (!bytes.isEmpty() && (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)) {
        return failure(ErrorCode::FileUnwritable, file.fileName());
    }
    return in.changeForGood([&]() -> Result<> {
        return in.decks()
            .put({.id = u"d"_s, .version = u"1"_s})
            .and_then([&] {
                return in.decks().putNote({.guid = u"test:1"_s,
                    .deck = u"d"_s,
                    .card = u"1"_s,
                    .type = in.notes().typeByName(u"Basic"_s).value()->id});
            })
            .and_then(
                [&] { return in.decks().putMedium({u"d"_s, u"pic.png"_s, sha, bytes.size()}); });
    });
}

Asked TestAsked::next(Profile& profile)
{
    return profile.ask([&](Collection& in) {
        study::Session session;
        return askNext(in, session, rootTopic, profile.clock.now());
    });
}

void TestAsked::mediaComeWithTheQuestion()
{
    Profile profile;
    profile.add(u"D"_s, u"Look: ![a](pic.png)"_s, u"b"_s);
    profile.ask([](Collection& in) { return installMedium(in, "bytes"); });
    const Asked asked = next(profile);
    QCOMPARE(asked.media.value(u"pic.png"_s), QByteArray("bytes"));
    QCOMPARE(asked.media.size(), 1);
}

void TestAsked::missingMediaAreLeftOut()
{
    Profile profile;
    profile.add(u"D"_s, u"Look: ![a](pic.png) ![b](other.png) ![c](../../etc/passwd)"_s, u"b"_s);
    profile.ask([](Collection& in) { return installMedium(in, {}); });
    const Asked asked = next(profile);
    QVERIFY(asked.question.has_value());
    QVERIFY(asked.media.isEmpty());
}

void TestAsked::expectedOutputIsNotRepeated()
{
    Profile profile;
    profile.add(u"D"_s, u"What prints?"_s, u"Before.\n\n```output\n1\n2\n```\n\nWhy: `range`."_s,
        Unseen{}, u"typed");
    const Face face = next(profile).question->face;
    QCOMPARE(face.expected, u"1\n2"_s);
    QVERIFY2(!face.answer.contains(u"output"_s), qPrintable(face.answer));
    QVERIFY(face.answer.contains(u"Before."_s));
    QVERIFY(face.answer.contains(u"Why: `range`."_s));
}

void TestAsked::otherCodeOfATypedCardStays()
{
    Profile profile;
    profile.add(u"D"_s, u"What prints?"_s, u"```output\n1\n```\n\n```python\nyield 1\n```"_s,
        Unseen{}, u"typed");
    const Face face = next(profile).question->face;
    QVERIFY(face.answer.contains(u"yield 1"_s));
}

void TestAsked::recordedAnswerOutlivesAFailedNextCard()
{
    Profile profile;
    const CardId card = profile.add(u"D"_s, u"q"_s, u"a"_s);
    const auto graded = profile.ask([&](Collection& in) {
        study::Session session;
        return gradeAndAsk(in, session,
            {.card = card,
                .kind = study::CardKind::New,
                .askedOn = profile.today(),
                .grade = Grade::Hesitant,
                .topic = TopicId{4711},
                .now = profile.clock.now()});
    });
    QVERIFY(graded.answered.has_value());
    QVERIFY(!graded.next.has_value());
    QCOMPARE(graded.next.error().code, ErrorCode::NotFound);
    QCOMPARE(profile.reviews().size(), 1);
}

void TestAsked::undoStepComesWithTheQuestion()
{
    Profile profile;
    const CardId card = profile.add(u"D"_s, u"q"_s, u"a"_s);
    QCOMPARE(next(profile).undoStep, std::nullopt);
    profile.ask([card](Collection& in) { return study::setFlag(in, {card}, 2); });
    QCOMPARE(next(profile).undoStep->name, QString(step::flag));
}

QTEST_MAIN(TestAsked)
#include "tst_asked.moc"
