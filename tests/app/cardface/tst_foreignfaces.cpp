// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/cardview.h"
#include "app/cardface/codehighlighter.h"
#include "app/cardface/deckcolours.h"
#include "app/cardface/decksound.h"
#include "app/cardface/facedocument.h"
#include "app/cardface/occlusionpainter.h"
#include "app/cardface/soundbuttons.h"
#include "app/cardface/soundoutput.h"
#include "app/theme/tokens.h"

#include <QAccessible>
#include <QApplication>
#include <QBuffer>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>

#include <tuple>

using namespace Qt::StringLiterals;
using namespace reprise;

namespace {

using Role = OcclusionMask::Role;
using Shape = OcclusionMask::Shape;

Face html(const QString& question, const QString& answer = {})
{
    Face face;
    face.format = TextFormat::Html;
    face.question = question;
    face.answer = answer;
    return face;
}

/// A white picture of 100 by 50 pixels.
QByteArray whitePicture()
{
    QImage image(100, 50, QImage::Format_RGB32);
    image.fill(Qt::white);
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return data;
}

QByteArray wave()
{
    return {"RIFF\x24\0\0\0WAVEfmt ", 16};
}

OcclusionMask rectangle(Role role, const QRectF& place)
{
    OcclusionMask mask;
    mask.role = role;
    mask.place = place;
    return mask;
}

/// Says what it is asked to play and plays nothing.
class SilentOutput final : public SoundOutput
{
public:
    struct Log
    {
        QList<QByteArray> played;
        int stopped = 0;
        std::function<void(End)> ended;
    };
    explicit SilentOutput(Log& log)
        : m_log(log)
    {
    }
    void play(const QByteArray& sound, std::function<void(End)> ended) override
    {
        m_log.played.append(sound);
        m_log.ended = std::move(ended);
    }
    void stop() override
    {
        ++m_log.stopped;
        m_log.ended = {};
    }

private:
    Log& m_log;
};

/// The format of a document's first fragment that has `text`.
QTextCharFormat formatOf(const QTextDocument& document, const QString& text)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().text().contains(text))
                return it.fragment().charFormat();
        }
    }
    return {};
}

} // namespace

class TestForeignFaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void codeOfAddOnsIsColoured();
    void breaksBeforeBlocksAreNoLines();
    void coloursCanBeReadInEveryTheme_data();
    void coloursCanBeReadInEveryTheme();
    void sizesKeepTheirProportion();
    void hintWaitsUntilItIsAskedFor();
    void hintOfTheAnswerWaitsToo();
    void marksOfNoHintAreNotShown();
    void keysShowHintsAndPlaySounds();

    void soundsAreKnownByTheirBytes_data();
    void soundsAreKnownByTheirBytes();
    void soundHasAButtonInItsPlace();
    void soundThatIsNoneIsNamed();
    void soundInCodeIsText();
    void soundPlaysOnRequestOnly();
    void soundThatFailsSaysSo();
    void soundEndsWithItsCard();
    void pluginForSoundsIsThere();

    void masksCoverThePicture();
    void masksOfShapes_data();
    void masksOfShapes();
    void masksAreOverTheFirstPictureOfEachSide();
    void masksBeyondThePictureAreHarmless();

private:
    [[nodiscard]] std::unique_ptr<FaceDocument> document(
        const Face& face, bool withAnswer = false, const FaceDocument::MediaProvider& media = {})
    {
        FaceDocument::Options options;
        options.withAnswer = withAnswer;
        return std::make_unique<FaceDocument>(*m_theme, m_highlighter, face, options, media);
    }

    Theme* m_theme = nullptr;
    CodeHighlighter m_highlighter;
};

void TestForeignFaces::initTestCase()
{
    QFont font = QApplication::font();
    font.setPointSizeF(10);
    QApplication::setFont(font);
    m_theme = new Theme(Theme::Appearance::Light, this);
}

void TestForeignFaces::codeOfAddOnsIsColoured()
{
    const auto face = document(
        html(u"<table class=\"highlighttable\"><tr><td class=\"linenos\"><pre>1\n2</pre></td><td>"
             u"<pre><span style=\"color: #008000\">def</span> f():<br>    return None</pre>"
             u"</td></tr></table>"_s));
    QCOMPARE(face->codePanels().size(), 1UL);
    QCOMPARE(face->codePanels().at(0).label, u"Python"_s);
    QCOMPARE(face->codeText(face->codePanels().at(0)), u"def f():\n    return None"_s);
    const QTextBlock first = face->findBlockByNumber(face->codePanels().at(0).firstBlock);
    QVERIFY(first.layout()->formats().size() > 1);
    QVERIFY(first.begin().fragment().charFormat().foreground().color() != QColor(0, 128, 0));
}

void TestForeignFaces::breaksBeforeBlocksAreNoLines()
{
    const auto face = document(html(u"ask<br><pre>x</pre>a<br><br> <div><b>b</b><br></div>"
                                    u"<div><br></div>c<br>d<br>"_s));
    QString text = face->toPlainText();
    text.replace(QChar::LineSeparator, u'\n');
    QVERIFY(text.startsWith(u"ask\nx\na\n\nb\n"_s));
    QVERIFY(text.contains(u"\nc\nd"_s));
    QVERIFY(text.contains(u"b\n\n"_s));
}

void TestForeignFaces::coloursCanBeReadInEveryTheme_data()
{
    QTest::addColumn<Theme::Appearance>("appearance");
    QTest::newRow("light") << Theme::Appearance::Light;
    QTest::newRow("dark") << Theme::Appearance::Dark;
}

void TestForeignFaces::coloursCanBeReadInEveryTheme()
{
    QFETCH(Theme::Appearance, appearance);
    const Theme theme(appearance);
    const FaceDocument face(theme, m_highlighter,
        html(u"<p><span style='color:#ff0000'>red</span> <span style='color:#ffff00'>yellow</span> "
             u"<span style='color:navy'>navy</span> <span style='color:black'>black</span> "
             u"<span style='color:#eee'>grey</span> "
             u"<span style='background-color:yellow'>marked</span> "
             u"<span style='background-color:white;color:#808080'>plain</span></p>"_s),
        {}, {});
    const QColor ground = theme.color(Token::Window);
    const QColor text = theme.color(Token::Text);
    for (const QString& word : {u"red"_s, u"yellow"_s, u"navy"_s}) {
        const QColor color = formatOf(face, word).foreground().color();
        QVERIFY2(contrast(color, ground) >= 4.5, qPrintable(word + color.name()));
        QVERIFY(color != text);
    }
    // 0°, 60° and 240°; the lightness alone may differ.
    QCOMPARE(formatOf(face, u"red"_s).foreground().color().hslHue(), 0);
    QVERIFY(std::abs(formatOf(face, u"yellow"_s).foreground().color().hslHue() - 60) <= 2);
    QVERIFY(std::abs(formatOf(face, u"navy"_s).foreground().color().hslHue() - 240) <= 2);
    for (const QString& word : {u"black"_s, u"grey"_s, u"plain"_s}) {
        QCOMPARE(formatOf(face, word).foreground().color(), text);
        QVERIFY(!formatOf(face, word).hasProperty(QTextFormat::BackgroundBrush));
    }
    const QColor marked = formatOf(face, u"marked"_s).background().color();
    QVERIFY(contrast(text, marked) >= 4.5);
    QVERIFY(std::abs(marked.hslHue() - 60) <= 2);
    QVERIFY(!face.firstBlock().blockFormat().hasProperty(QTextFormat::BackgroundBrush));
}

void TestForeignFaces::sizesKeepTheirProportion()
{
    const auto face = document(html(u"<p>usual <span style='font-size:30px'>large</span> "
                                    u"<span style='font-size:1px'>tiny</span></p>"_s));
    const double usual = formatOf(*face, u"usual "_s).fontPointSize();
    QCOMPARE(formatOf(*face, u"large"_s).fontPointSize(), 1.5 * usual); // 30 of 20 pixels
    QCOMPARE(formatOf(*face, u"tiny"_s).fontPointSize(), 0.5 * usual); // 10 at the least
    // The line has room for it.
    const auto plain = document(html(u"<p>usual</p>"_s));
    QCOMPARE(face->firstBlock().blockFormat().lineHeight(),
        1.5 * plain->firstBlock().blockFormat().lineHeight());
}

void TestForeignFaces::hintWaitsUntilItIsAskedFor()
{
    CardView view(*m_theme, m_highlighter);
    view.resize(600, 400);
    Face face = html(u"<p>ask \uFDD2</p><p>more</p>"_s);
    face.hints = {{u"Extra"_s, u"<b>told</b>"_s}};
    view.showQuestion(face);
    QCOMPARE(view.document()->toPlainText(), u"ask Show hint: Extra\nmore"_s);
    const QTextCharFormat link = formatOf(*view.document(), u"Show hint: Extra"_s);
    QVERIFY(link.isAnchor());
    QVERIFY(link.fontUnderline());

    Q_EMIT view.anchorClicked(QUrl(link.anchorHref()));
    QCOMPARE(view.document()->toPlainText(), u"ask \ntold\nmore"_s);
    view.setZoom(120);
    QVERIFY(view.document()->toPlainText().contains(u"told"_s));
    view.showAnswer();
    QVERIFY(view.document()->toPlainText().contains(u"told"_s));
    view.showQuestion(face);
    QVERIFY(!view.document()->toPlainText().contains(u"told"_s));
}

void TestForeignFaces::hintOfTheAnswerWaitsToo()
{
    CardView view(*m_theme, m_highlighter);
    Face face;
    face.question = u"ask"_s;
    face.answer = u"tell\n\n\uFDD2"_s;
    face.hints = {{u"Extra"_s, u"*told*"_s}};
    view.showQuestion(face);
    view.showAnswer();
    QVERIFY(view.document()->toPlainText().endsWith(u"tell\nShow hint: Extra"_s));
    Q_EMIT view.anchorClicked(QUrl(formatOf(*view.document(), u"Show hint: Extra"_s).anchorHref()));
    QVERIFY(view.document()->toPlainText().endsWith(u"tell\ntold"_s));
}

void TestForeignFaces::marksOfNoHintAreNotShown()
{
    Face face = html(u"<p>a\uFDD2\uFDD3b\uFDDF</p>"_s);
    face.hints = {{u"A"_s, u"a"_s}};
    QCOMPARE(document(face)->toPlainText(), u"aShow hint: A\uFFFDb\uFFFD"_s);
    // A link of a card's own leads to no hint.
    const auto forged = document(html(u"<a href=\"reprise:hint/0\">x</a>"_s));
    QVERIFY(!formatOf(*forged, u"x"_s).isAnchor());
}

void TestForeignFaces::keysShowHintsAndPlaySounds()
{
    SilentOutput::Log log;
    CardView view(*m_theme, m_highlighter);
    view.setSoundOutput(std::make_unique<SilentOutput>(log));
    view.setMediaProvider([](const QString& name) { return wave() + name.toUtf8(); });
    QVERIFY(!view.showNextHint());
    QVERIFY(!view.playSound());
    Face face = html(u"<p>[sound:q.wav] \uFDD2</p>"_s, u"<p>\uFDD3 [sound:a.wav]</p>"_s);
    face.hints = {{u"A"_s, u"one"_s}, {u"B"_s, u"two"_s}};
    view.showQuestion(face);
    QVERIFY(view.playSound());
    view.showAnswer();
    QVERIFY(view.playSound());
    QCOMPARE(log.played, (QList<QByteArray>{wave() + "q.wav", wave() + "a.wav"}));
    QVERIFY(view.showNextHint());
    QVERIFY(view.document()->toPlainText().contains(u"one"_s));
    QVERIFY(!view.document()->toPlainText().contains(u"two"_s));
    QVERIFY(view.showNextHint());
    QVERIFY(view.document()->toPlainText().contains(u"two"_s));
    QVERIFY(!view.showNextHint());
}

void TestForeignFaces::soundsAreKnownByTheirBytes_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<bool>("isSound");

    const auto row = [](const char* name, const QByteArray& data, bool isSound) {
        QTest::newRow(name) << data << isSound;
    };
    row("MP3 with a tag", "ID3\x04", true);
    row("MP3 frame", QByteArray("\xFF\xFB\x90\x64", 4), true); // MPEG 1, layer III, 128 kbit/s
    row("AAC", QByteArray("\xFF\xF1\x50\x80", 4), true);
    row("Ogg", "OggS", true);
    row("FLAC", "fLaC", true);
    row("WAV", wave(), true);
    row("MP4",
        QByteArray("\0\0\0\x20"
                   "ftypM4A ",
            12),
        true);
    row("Matroska", "\x1A\x45\xDF\xA3", true);
    row("empty", {}, false);
    row("bytes of all ones", QByteArray(8, '\xFF'), false);
    row("UTF-16 text",
        QByteArray("\xFF\xFE"
                   "a\0",
            4),
        false);
    row("JPEG", "\xFF\xD8\xFF\xE0", false);
    row("AVI", "RIFFxxxxAVI ", false);
    row("play list", "#EXTM3U\nhttp://example.org/x.mp3", false);
    row("script", "#!/bin/sh\n", false);
    row("program",
        "\x7F"
        "ELF",
        false);
    row("page", "<html>", false);
}

void TestForeignFaces::soundsAreKnownByTheirBytes()
{
    QFETCH(QByteArray, data);
    QFETCH(bool, isSound);
    QCOMPARE(isDeckSound(data), isSound);
}

void TestForeignFaces::soundHasAButtonInItsPlace()
{
    CardView view(*m_theme, m_highlighter);
    view.resize(700, 400);
    view.setMediaProvider(
        [](const QString& name) { return name == "hello there.wav"_L1 ? wave() : QByteArray(); });
    view.showQuestion(html(u"<p>Say [sound:hello there.wav] now</p>"_s));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto buttons = view.findChildren<SoundButton*>();
    QCOMPARE(buttons.size(), 1);
    QCOMPARE(buttons.at(0)->accessibleName(), u"Play hello there.wav"_s);
    QVERIFY(buttons.at(0)->isVisible());
    QVERIFY(!view.document()->toPlainText().contains("sound"_L1));
    // Between the words around it.
    QTextCursor before(view.document());
    before.setPosition(4);
    QTextCursor after(view.document());
    after.setPosition(6);
    const QRect place = buttons.at(0)->geometry();
    QVERIFY(std::abs(view.cursorRect(before).left() - place.left()) <= 2);
    QVERIFY(view.cursorRect(after).left() > place.right());
    QVERIFY(view.cursorRect(before).center().y() > place.top());
    QVERIFY(view.cursorRect(before).center().y() < place.bottom());
    view.showQuestion(html(u"<p>no sound</p>"_s));
    QCOMPARE(view.findChildren<SoundButton*>().size(), 0);
}

void TestForeignFaces::soundThatIsNoneIsNamed()
{
    const auto media = [](const QString& name) {
        return name == "x.mp3"_L1 ? QByteArray("#!/bin/sh") : QByteArray();
    };
    const auto face =
        document(html(u"<p>[sound:x.mp3] [sound:--script=y] [sound:http://x.org/x.mp3]</p>"_s),
            false, media);
    QCOMPARE(face->toPlainText(),
        u"[not a sound: x.mp3] [sound missing: --script=y] [sound missing: http://x.org/x.mp3]"_s);
    QVERIFY(face->sounds().isEmpty());
}

void TestForeignFaces::soundInCodeIsText()
{
    const auto media = [](const QString&) { return wave(); };
    const auto face = document(
        html(u"<pre>[sound:a.wav]</pre><p><code>[sound:b.wav]</code></p>"_s), false, media);
    QVERIFY(face->sounds().isEmpty());
    Face many = html(u"[sound:a.wav]"_s.repeated(5'000));
    QCOMPARE(document(many, false, media)->sounds().size(), 100);
}

void TestForeignFaces::soundPlaysOnRequestOnly()
{
    SilentOutput::Log log;
    CardView view(*m_theme, m_highlighter);
    view.setSoundOutput(std::make_unique<SilentOutput>(log));
    view.setMediaProvider([](const QString& name) { return wave() + name.toUtf8(); });
    view.showQuestion(html(u"[sound:a.wav] [sound:b.wav]"_s));
    view.showAnswer();
    QVERIFY(log.played.isEmpty());
    const auto buttons = view.findChildren<SoundButton*>();
    QCOMPARE(buttons.size(), 2);
    buttons.at(1)->click();
    QCOMPARE(log.played, QList<QByteArray>{wave() + "b.wav"});
    QVERIFY(buttons.at(1)->isPlaying());
    QCOMPARE(buttons.at(1)->accessibleName(), u"Stop b.wav"_s);
    log.ended(SoundOutput::End::Played);
    QVERIFY(!buttons.at(1)->isPlaying());

    // One at a time, and a second click ends it.
    buttons.at(0)->click();
    buttons.at(1)->click();
    QVERIFY(!buttons.at(0)->isPlaying());
    QVERIFY(buttons.at(1)->isPlaying());
    buttons.at(1)->click();
    QVERIFY(!buttons.at(1)->isPlaying());
    QCOMPARE(log.played.size(), 3);
}

void TestForeignFaces::soundThatFailsSaysSo()
{
    SilentOutput::Log log;
    CardView view(*m_theme, m_highlighter);
    view.setSoundOutput(std::make_unique<SilentOutput>(log));
    view.setMediaProvider([](const QString&) { return wave(); });
    view.showQuestion(html(u"[sound:a&lt;b.wav]"_s));
    auto* button = view.findChild<SoundButton*>();
    QVERIFY(button);
    button->click();
    log.ended(SoundOutput::End::Failed);
    QVERIFY(!button->isPlaying());
    QCOMPARE(button->accessibleName(), u"a<b.wav cannot be played here"_s);
    QCOMPARE(button->toolTip(), u"a&lt;b.wav cannot be played here"_s);
}

void TestForeignFaces::soundEndsWithItsCard()
{
    SilentOutput::Log log;
    CardView view(*m_theme, m_highlighter);
    view.setSoundOutput(std::make_unique<SilentOutput>(log));
    view.setMediaProvider([](const QString&) { return wave(); });
    view.showQuestion(html(u"[sound:a.wav]"_s, u"[sound:c.wav]"_s));
    view.findChild<SoundButton*>()->click();
    const int stopped = log.stopped;
    view.showAnswer(); // goes on
    QCOMPARE(log.stopped, stopped);
    view.showQuestion(html(u"[sound:b.wav]"_s));
    QVERIFY(log.stopped > stopped);
    QVERIFY(!view.findChild<SoundButton*>()->isPlaying());
}

void TestForeignFaces::pluginForSoundsIsThere()
{
    QVERIFY(loadSoundOutput() != nullptr);
}

void TestForeignFaces::masksCoverThePicture()
{
    QImage picture(100, 50, QImage::Format_RGB32);
    picture.fill(Qt::white);
    paintMasks(picture,
        {rectangle(Role::Asked, {0, 0, 0.4, 1}), rectangle(Role::Hidden, {0.5, 0, 0.2, 1}),
            rectangle(Role::Revealed, {0.8, 0.2, 0.2, 0.6})},
        *m_theme, 1);
    QCOMPARE(picture.pixelColor(5, 5), m_theme->color(Token::Accent));
    QCOMPARE(picture.pixelColor(60, 25), m_theme->color(Token::LineStrong));
    QCOMPARE(picture.pixelColor(45, 25), QColor(Qt::white));
    QCOMPARE(picture.pixelColor(90, 25), QColor(Qt::white)); // what was asked can be seen
    QCOMPARE(picture.pixelColor(80, 25), m_theme->color(Token::Accent)); // its outline
    // The question mark: not by colour alone.
    int marks = 0;
    for (int y = 10; y < 40; ++y) {
        for (int x = 10; x < 30; ++x)
            marks += picture.pixelColor(x, y) == m_theme->color(Token::OnAccent) ? 1 : 0;
    }
    QVERIFY(marks > 0);
}

void TestForeignFaces::masksOfShapes_data()
{
    QTest::addColumn<OcclusionMask>("mask");
    QTest::addColumn<QPoint>("inside");
    QTest::addColumn<QPoint>("outside");

    const auto row = [](const char* name, Shape shape, const QRectF& place, QPoint inside,
                         QPoint outside, const QList<QPointF>& points = {}, double degrees = 0) {
        OcclusionMask mask = rectangle(Role::Hidden, place);
        mask.shape = shape;
        mask.points = points;
        mask.degrees = degrees;
        QTest::newRow(name) << mask << inside << outside;
    };
    // Over 100 by 50 pixels.
    row("ellipse", Shape::Ellipse, {0, 0, 1, 1}, {50, 25}, {4, 4});
    row("polygon", Shape::Polygon, {}, {20, 30}, {80, 20}, {{0, 0}, {1, 1}, {0, 1}});
    row("polygon that crosses itself", Shape::Polygon, {}, {50, 10}, {2, 25},
        {{0, 0}, {1, 0}, {0, 1}, {1, 1}});
    // A quarter clockwise about (50, 10): from x 50 to 70 it comes to y 10 to 30.
    row("turned", Shape::Rectangle, {0.5, 0.2, 0.2, 0.2}, {45, 25}, {65, 15}, {}, 90);
}

void TestForeignFaces::masksOfShapes()
{
    QFETCH(OcclusionMask, mask);
    QFETCH(QPoint, inside);
    QFETCH(QPoint, outside);
    QImage picture(100, 50, QImage::Format_RGB32);
    picture.fill(Qt::white);
    paintMasks(picture, {mask}, *m_theme, 1);
    QCOMPARE(picture.pixelColor(inside), m_theme->color(Token::LineStrong));
    QCOMPARE(picture.pixelColor(outside), QColor(Qt::white));
}

void TestForeignFaces::masksAreOverTheFirstPictureOfEachSide()
{
    const auto media = [](const QString&) { return whitePicture(); };
    Face face = html(
        u"<p>a<img src=\"x.png\"/><img src=\"x.png\"/></p>"_s, u"<p><img src=\"x.png\"/></p>"_s);
    face.questionMasks = {rectangle(Role::Asked, {0, 0, 1, 1})};
    face.answerMasks = {rectangle(Role::Hidden, {0, 0, 1, 1})};
    const auto corners = [](const FaceDocument& document) {
        QList<QColor> colors;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const QTextImageFormat image = it.fragment().charFormat().toImageFormat();
                if (image.isValid())
                    colors.append(
                        document.resource(QTextDocument::ImageResource, QUrl(image.name()))
                            .value<QImage>()
                            .pixelColor(10, 10));
            }
        }
        return colors;
    };
    const QColor white = Qt::white;
    QCOMPARE(corners(*document(face, false, media)),
        (QList<QColor>{m_theme->color(Token::Accent), white}));
    const QColor hidden = m_theme->color(Token::LineStrong);
    QCOMPARE(corners(*document(face, true, media)), (QList<QColor>{hidden, white, hidden}));
    face.replacesQuestion = true;
    QCOMPARE(corners(*document(face, true, media)), (QList<QColor>{hidden}));
}

void TestForeignFaces::masksBeyondThePictureAreHarmless()
{
    QImage picture(100, 50, QImage::Format_RGB32);
    picture.fill(Qt::white);
    OcclusionMask polygon = rectangle(Role::Asked, {});
    polygon.shape = Shape::Polygon;
    polygon.points = {{-1, -1}, {2, -1}, {2, 2}};
    OcclusionMask label = rectangle(Role::Label, {2, 2, 0, 0});
    label.shape = Shape::Label;
    label.text = u"<b>"_s.repeated(60);
    paintMasks(picture, std::vector<OcclusionMask>(500, rectangle(Role::Asked, {-1, -1, 2, 2})),
        *m_theme, 1);
    paintMasks(picture, {polygon, label}, *m_theme, 1);
    QCOMPARE(picture.size(), QSize(100, 50));
    QCOMPARE(picture.pixelColor(95, 5), m_theme->color(Token::Accent));
}

QTEST_MAIN(TestForeignFaces)
#include "tst_foreignfaces.moc"
