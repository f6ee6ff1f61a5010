<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CardCommands</name>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>a date</comment>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Days</source>
        <comment>an interval</comment>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Ease</source>
        <translation>Leichtigkeit</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a card</comment>
        <translation>neu</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) changed.</source>
        <translation>
            <numerusform>%n Karte geändert.</numerusform>
            <numerusform>%n Karten geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>To be typed</source>
        <translation>Einzugeben</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>“%1” is no flag; flags are 1 to 7, and 0 takes one away.</source>
        <translation>„%1“ ist keine Markierung; es gibt 1 bis 7, und 0 nimmt sie weg.</translation>
    </message>
    <message>
        <source>Then they ask:</source>
        <translation>Dann fragen sie:</translation>
    </message>
</context>
<context>
    <name>CardNames</name>
    <message>
        <source>The query is empty and would mean every card; “deck:*” says so where it is meant.</source>
        <translation>Die Suche ist leer und hieße: alle Karten. Wo das gemeint ist, sagt es „deck:*“.</translation>
    </message>
</context>
<context>
    <name>CardTable</name>
    <message>
        <source>suspended</source>
        <comment>a card&apos;s state</comment>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>buried</source>
        <comment>a card&apos;s state</comment>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a card&apos;s state</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>in review</source>
        <comment>a card&apos;s state</comment>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>today</source>
        <comment>when a card is due</comment>
        <translation>heute</translation>
    </message>
    <message>
        <source>%L1 d</source>
        <extracomment>An interval of days in a narrow column</extracomment>
        <translation>%L1 T</translation>
    </message>
    <message>
        <source>Question</source>
        <comment>a column</comment>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Topic</source>
        <comment>a column</comment>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Level</source>
        <comment>a column</comment>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>a column</comment>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Interval</source>
        <comment>a column</comment>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Ease</source>
        <comment>a column</comment>
        <translation>Leichtigkeit</translation>
    </message>
    <message>
        <source>Lapses</source>
        <comment>a column</comment>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Reviews</source>
        <comment>a column</comment>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>State</source>
        <comment>a column</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tags</source>
        <comment>a column</comment>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Created</source>
        <comment>a column</comment>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Edited</source>
        <comment>a column</comment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>flag %1</source>
        <comment>read aloud</comment>
        <translation>Markierung %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a column and what it says, read aloud</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The row refers to one that is not there.</source>
        <translation>Die Zeile verweist auf eine, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The card has no note.</source>
        <translation>Die Karte hat keine Notiz.</translation>
    </message>
    <message>
        <source>The note has no card.</source>
        <translation>Die Notiz hat keine Karte.</translation>
    </message>
    <message>
        <source>The note has no guid.</source>
        <translation>Die Notiz hat keine guid.</translation>
    </message>
    <message>
        <source>The topic hangs outside of the tree.</source>
        <translation>Das Thema hängt außerhalb des Baums.</translation>
    </message>
    <message>
        <source>The answer began from another schedule than the card had.</source>
        <translation>Die Antwort ging von einem anderen Zeitplan aus, als die Karte hatte.</translation>
    </message>
    <message>
        <source>The card waits otherwise than its newest answer said.</source>
        <translation>Die Karte wartet anders, als ihre neueste Antwort besagt.</translation>
    </message>
    <message>
        <source>The file is not in the media folder.</source>
        <translation>Die Datei ist nicht im Medienordner.</translation>
    </message>
    <message>
        <source>The file in the media folder is another.</source>
        <translation>Die Datei im Medienordner ist eine andere.</translation>
    </message>
    <message>
        <source>The step cannot be undone.</source>
        <translation>Der Schritt lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>The collection is in order.</source>
        <translation>Die Sammlung ist in Ordnung.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>DIR</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>Use the collection in this folder; a new folder gets an empty one.</source>
        <translation>Die Sammlung in diesem Ordner verwenden; ein neuer bekommt eine leere.</translation>
    </message>
    <message>
        <source>ISO-TIME</source>
        <translation>ISO-ZEIT</translation>
    </message>
    <message>
        <source>Take this for the present, for example 2026-11-02T09:00:00.</source>
        <translation>Das als Gegenwart nehmen, zum Beispiel 2026-11-02T09:00:00.</translation>
    </message>
    <message>
        <source>First install the decks that come with the program.</source>
        <translation>Zuerst die mitgelieferten Stapel einrichten.</translation>
    </message>
    <message>
        <source>Print the result as JSON.</source>
        <translation>Das Ergebnis als JSON ausgeben.</translation>
    </message>
    <message>
        <source>Print this summary.</source>
        <translation>Diese Übersicht ausgeben.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>Die Version ausgeben.</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>PFAD</translation>
    </message>
    <message>
        <source>Answer the card although it waits for its day.</source>
        <translation>Die Karte beantworten, obwohl sie auf ihren Tag wartet.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>How long the answer took.</source>
        <translation>Wie lange die Antwort gedauert hat.</translation>
    </message>
    <message>
        <source>Take it back.</source>
        <translation>Es zurücknehmen.</translation>
    </message>
    <message>
        <source>Which flag, 1 to 7; 0 takes it away. 1 if left out.</source>
        <translation>Welche Markierung, 1 bis 7; 0 nimmt sie weg. Ohne Angabe 1.</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>Es gibt keine Option „%1“.</translation>
    </message>
    <message>
        <source>The option “--%1” takes no value.</source>
        <translation>Die Option „--%1“ nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>A value is missing after “--%1”.</source>
        <translation>Nach „--%1“ fehlt ein Wert.</translation>
    </message>
    <message>
        <source>“%1” is not a time like 2026-11-02T09:00:00.</source>
        <translation>„%1“ ist keine Zeit wie 2026-11-02T09:00:00.</translation>
    </message>
    <message>
        <source>Take the tag away instead.</source>
        <translation>Das Schlagwort stattdessen wegnehmen.</translation>
    </message>
    <message>
        <source>QUERY</source>
        <translation>SUCHE</translation>
    </message>
    <message>
        <source>All cards that a search finds, instead of naming them.</source>
        <translation>Alle Karten, die eine Suche findet, statt sie zu nennen.</translation>
    </message>
    <message>
        <source>Only cards of this topic, or below it.</source>
        <translation>Nur Karten dieses Themas oder darunter.</translation>
    </message>
    <message>
        <source>Only what a search finds.</source>
        <translation>Nur was eine Suche findet.</translation>
    </message>
    <message>
        <source>Take the cards&apos; schedules and history along.</source>
        <translation>Zeitplan und Verlauf der Karten mitnehmen.</translation>
    </message>
    <message>
        <source>Whether notes that are there take the file&apos;s text. Newer if left out.</source>
        <translation>Ob Notizen, die es schon gibt, den Text der Datei übernehmen. Ohne Angabe: newer.</translation>
    </message>
    <message>
        <source>Say what would happen, and change nothing.</source>
        <translation>Sagen, was geschähe, und nichts ändern.</translation>
    </message>
    <message>
        <source>Read a file that is larger than such files usually are.</source>
        <translation>Eine Datei lesen, die größer ist als üblich.</translation>
    </message>
    <message>
        <source>What to write. By the file&apos;s ending if left out.</source>
        <translation>Was geschrieben wird. Ohne Angabe nach der Endung der Datei.</translation>
    </message>
    <message>
        <source>Do not put an apostrophe before what a spreadsheet would take for a formula.</source>
        <translation>Vor das, was ein Tabellenprogramm für eine Formel hielte, keinen Apostroph setzen.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Count what is in the collection.</source>
        <translation>Zählen, was in der Sammlung ist.</translation>
    </message>
    <message>
        <source>What is to be studied today, topic by topic.</source>
        <translation>Was heute zu lernen ist, Thema für Thema.</translation>
    </message>
    <message>
        <source>The card that comes next, and what every grade leads to.</source>
        <translation>Die nächste Karte, und wohin jede Bewertung führt.</translation>
    </message>
    <message>
        <source>CARD</source>
        <translation>KARTE</translation>
    </message>
    <message>
        <source>One card with both its sides.</source>
        <translation>Eine Karte mit beiden Seiten.</translation>
    </message>
    <message>
        <source>[CARD]</source>
        <translation>[KARTE]</translation>
    </message>
    <message>
        <source>Every recorded answer, or those to one card.</source>
        <translation>Alle erfassten Antworten, oder die zu einer Karte.</translation>
    </message>
    <message>
        <source>CARD GRADE</source>
        <translation>KARTE BEWERTUNG</translation>
    </message>
    <message>
        <source>Record an answer: 0 to 5, or again, hard, good, easy.</source>
        <translation>Eine Antwort erfassen: 0 bis 5, oder again, hard, good, easy.</translation>
    </message>
    <message>
        <source>CARD...</source>
        <translation>KARTE...</translation>
    </message>
    <message>
        <source>Keep cards out of study.</source>
        <translation>Karten aussetzen: Sie werden nicht gefragt.</translation>
    </message>
    <message>
        <source>Keep cards out until the study day turns.</source>
        <translation>Karten bis zum nächsten Lerntag zurückstellen.</translation>
    </message>
    <message>
        <source>Mark cards with a flag.</source>
        <translation>Karten mit einer Markierung versehen.</translation>
    </message>
    <message>
        <source>Take the last change back.</source>
        <translation>Die letzte Änderung zurücknehmen.</translation>
    </message>
    <message>
        <source>Make it again.</source>
        <translation>Sie wiederherstellen.</translation>
    </message>
    <message>
        <source>TOPIC KEY VALUE</source>
        <translation>THEMA SCHLÜSSEL WERT</translation>
    </message>
    <message>
        <source>Change a setting of a topic, or of everything with / as topic.</source>
        <translation>Eine Einstellung eines Themas ändern, mit / als Thema die von allem.</translation>
    </message>
    <message>
        <source>DECK-FOLDER</source>
        <translation>STAPELORDNER</translation>
    </message>
    <message>
        <source>Look for faults in a deck without bringing it in.</source>
        <translation>Einen Stapel auf Fehler prüfen, ohne ihn zu übernehmen.</translation>
    </message>
    <message>
        <source>Look for what must not be in a collection.</source>
        <translation>Nach dem suchen, was nicht in einer Sammlung sein darf.</translation>
    </message>
    <message>
        <source>Make a verified copy of the collection.</source>
        <translation>Eine geprüfte Kopie der Sammlung anlegen.</translation>
    </message>
    <message>
        <source>The copies there are.</source>
        <translation>Die vorhandenen Kopien.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Put a copy in the place of the collection, which is kept aside.</source>
        <translation>Eine Kopie an die Stelle der Sammlung setzen; diese bleibt daneben erhalten.</translation>
    </message>
    <message>
        <source>TAG CARD...</source>
        <translation>SCHLAGWORT KARTE...</translation>
    </message>
    <message>
        <source>Give the notes of cards a tag.</source>
        <translation>Den Notizen von Karten ein Schlagwort geben.</translation>
    </message>
    <message>
        <source>TOPIC CARD...</source>
        <translation>THEMA KARTE...</translation>
    </message>
    <message>
        <source>Put cards into a topic, made where it is missing.</source>
        <translation>Karten in ein Thema stellen, das nötigenfalls entsteht.</translation>
    </message>
    <message>
        <source>CARD FIELD [TEXT]</source>
        <translation>KARTE FELD [TEXT]</translation>
    </message>
    <message>
        <source>Write a field of a card&apos;s note; the text from standard input.</source>
        <translation>Ein Feld der Notiz einer Karte schreiben; ohne TEXT von der Standardeingabe.</translation>
    </message>
    <message>
        <source>Delete the notes of cards, with all their cards.</source>
        <translation>Die Notizen von Karten löschen, mit allen ihren Karten.</translation>
    </message>
    <message>
        <source>[QUERY]</source>
        <translation>[SUCHE]</translation>
    </message>
    <message>
        <source>Every card, or those that a search finds.</source>
        <translation>Alle Karten, oder die, die eine Suche findet.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>FILE|NEW-FOLDER</source>
        <translation>DATEI|NEUER-ORDNER</translation>
    </message>
    <message>
        <source>Bring in an Anki package, a table of text or a deck&apos;s folder, all of it or nothing.</source>
        <translation>Ein Anki-Paket, eine Texttabelle oder den Ordner eines Stapels importieren, ganz oder gar nicht.</translation>
    </message>
    <message>
        <source>Write the notes as an Anki package, a table, or a deck, which is a folder of text.</source>
        <translation>Die Notizen als Anki-Paket, als Tabelle oder als Stapel schreiben, einen Ordner mit Text.</translation>
    </message>
</context>
<context>
    <name>DeckFault</name>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Es gibt keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The file has %1 bytes; at most 64 MB are read.</source>
        <translation>Die Datei hat %1 Bytes; höchstens 64 MB werden gelesen.</translation>
    </message>
    <message>
        <source>The text is not UTF-8; save it in that encoding.</source>
        <translation>Der Text ist nicht in UTF-8; bitte in dieser Kodierung speichern.</translation>
    </message>
    <message>
        <source>The link leads out of the deck&apos;s folder; put the file itself there.</source>
        <translation>Die Verknüpfung führt aus dem Ordner des Stapels hinaus; die Datei selbst gehört hierher.</translation>
    </message>
    <message>
        <source>There is no deck.json; a deck&apos;s folder needs one with format, id and name.</source>
        <translation>Es gibt keine deck.json; der Ordner eines Stapels braucht eine mit format, id und name.</translation>
    </message>
    <message>
        <source>This is no object: it begins with “{” and ends with “}”.</source>
        <translation>Das ist kein Objekt: Es beginnt mit „{“ und endet mit „}“.</translation>
    </message>
    <message>
        <source>This is no JSON: %1</source>
        <translation>Das ist kein JSON: %1</translation>
    </message>
    <message>
        <source>The values are nested too deeply; 64 levels are read.</source>
        <translation>Die Werte sind zu tief verschachtelt; 64 Ebenen werden gelesen.</translation>
    </message>
    <message>
        <source>The format is “%1”; this version of Reprise reads 1.</source>
        <translation>Das Format ist „%1“; diese Version von Reprise liest 1.</translation>
    </message>
    <message>
        <source>The deck has no “id”; give it one that will stay.</source>
        <translation>Der Stapel hat keine „id“; er braucht eine, die bleibt.</translation>
    </message>
    <message>
        <source>“%1” is no deck id; use a to z, 0 to 9, dots and dashes.</source>
        <translation>„%1“ ist keine Stapel-ID; erlaubt sind a bis z, 0 bis 9, Punkte und Bindestriche.</translation>
    </message>
    <message>
        <source>The deck has no “name”; it is what people read.</source>
        <translation>Der Stapel hat keinen „name“; ihn bekommen Menschen zu lesen.</translation>
    </message>
    <message>
        <source>The value of “%1” is of the wrong kind or out of range.</source>
        <translation>Der Wert von „%1“ hat die falsche Art oder liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>There are two note types “%1”; each needs its own name.</source>
        <translation>Es gibt zwei Notiztypen „%1“; jeder braucht einen eigenen Namen.</translation>
    </message>
    <message>
        <source>The file does not begin with a topic; write “# Topic / Sub-topic” first.</source>
        <translation>Die Datei beginnt nicht mit einem Thema; zuerst „# Thema / Unterthema“ schreiben.</translation>
    </message>
    <message>
        <source>The topic has %1 levels; at most 32 are possible.</source>
        <translation>Das Thema hat %1 Ebenen; möglich sind höchstens 32.</translation>
    </message>
    <message>
        <source>“%1” would be a second topic; a file has one. Put a backslash before the “#”, or the cards into a file of their own.</source>
        <translation>„%1“ wäre ein zweites Thema; eine Datei hat eines. Vor das „#“ einen Backslash setzen oder die Karten in eine eigene Datei legen.</translation>
    </message>
    <message>
        <source>Text stands before the first card; a card begins with “## ”.</source>
        <translation>Vor der ersten Karte steht Text; eine Karte beginnt mit „## “.</translation>
    </message>
    <message>
        <source>The code block is not closed; end it with “%1”.</source>
        <translation>Der Codeblock ist nicht geschlossen; er endet mit „%1“.</translation>
    </message>
    <message>
        <source>The comment is not closed; end it with “--&gt;”.</source>
        <translation>Der Kommentar ist nicht geschlossen; er endet mit „--&gt;“.</translation>
    </message>
    <message>
        <source>The deck has too many cards; at most %1 are read.</source>
        <translation>Der Stapel hat zu viele Karten; höchstens %1 werden gelesen.</translation>
    </message>
    <message>
        <source>“%1” is no line of a card&apos;s comment; write “key: value”.</source>
        <translation>„%1“ ist keine Zeile im Kommentar einer Karte; richtig ist „Schlüssel: Wert“.</translation>
    </message>
    <message>
        <source>“%1” stands there twice; keep one.</source>
        <translation>„%1“ steht zweimal da; nur eines behalten.</translation>
    </message>
    <message>
        <source>The card has no id; write “&lt;!-- card: some.id --&gt;” under its heading.</source>
        <translation>Die Karte hat keine ID; „&lt;!-- card: some.id --&gt;“ unter ihre Überschrift schreiben.</translation>
    </message>
    <message>
        <source>“%1” is no card id; use a to z, 0 to 9, dots and dashes.</source>
        <translation>„%1“ ist keine Karten-ID; erlaubt sind a bis z, 0 bis 9, Punkte und Bindestriche.</translation>
    </message>
    <message>
        <source>The card id is taken: %1. Give this card another.</source>
        <translation>Die Karten-ID ist vergeben: %1. Diese Karte braucht eine andere.</translation>
    </message>
    <message>
        <source>The guid is taken: %1. Each note has its own.</source>
        <translation>Die guid ist vergeben: %1. Jede Notiz hat ihre eigene.</translation>
    </message>
    <message>
        <source>There is no note type “%1”; use basic, reversed, cloze or typed, or list it in deck.json.</source>
        <translation>Es gibt keinen Notiztyp „%1“; möglich sind basic, reversed, cloze und typed, oder er gehört in die deck.json.</translation>
    </message>
    <message>
        <source>There is no format “%1”; use markdown or html.</source>
        <translation>Es gibt kein Format „%1“; möglich sind markdown und html.</translation>
    </message>
    <message>
        <source>The card has no back; put a line “---” after an empty line before it.</source>
        <translation>Die Karte hat keine Rückseite; davor gehört nach einer Leerzeile eine Zeile „---“.</translation>
    </message>
    <message>
        <source>The note type “%1” has one field; take the line “---” away.</source>
        <translation>Der Notiztyp „%1“ hat ein einziges Feld; die Zeile „---“ wegnehmen.</translation>
    </message>
    <message>
        <source>The note type has no field “%1”.</source>
        <translation>Der Notiztyp hat kein Feld „%1“.</translation>
    </message>
    <message>
        <source>The field “%1” stands there twice; keep one.</source>
        <translation>Das Feld „%1“ steht zweimal da; nur eines behalten.</translation>
    </message>
    <message>
        <source>The cloze card hides nothing; write {{c1::what is asked for}}.</source>
        <translation>Die Lückenkarte verdeckt nichts; {{c1::das Gefragte}} schreiben.</translation>
    </message>
    <message>
        <source>“%1” lies outside the deck&apos;s folder; put a copy into media/.</source>
        <translation>„%1“ liegt außerhalb des Stapelordners; eine Kopie in media/ ablegen.</translation>
    </message>
    <message>
        <source>There is no file “%1”; put it into media/.</source>
        <translation>Es gibt keine Datei „%1“; sie gehört in media/.</translation>
    </message>
    <message>
        <source>“%1” is on the web, and nothing is loaded from there; put a copy into media/.</source>
        <translation>„%1“ liegt im Web, und von dort wird nichts geladen; eine Kopie in media/ ablegen.</translation>
    </message>
    <message>
        <source>Nothing reads the key “%1”; is it spelled right?</source>
        <translation>Den Schlüssel „%1“ liest niemand; ist er richtig geschrieben?</translation>
    </message>
    <message>
        <source>The card has no tag level::…; add level::entry, level::mid or level::senior.</source>
        <translation>Der Karte fehlt ein Schlagwort level::…; level::entry, level::mid oder level::senior ergänzen.</translation>
    </message>
    <message>
        <source>The card has no tag role::…; add role::general or another.</source>
        <translation>Der Karte fehlt ein Schlagwort role::…; role::general oder ein anderes ergänzen.</translation>
    </message>
    <message>
        <source>The card has no tag kind::…; add kind::explain or another.</source>
        <translation>Der Karte fehlt ein Schlagwort kind::…; kind::explain oder ein anderes ergänzen.</translation>
    </message>
    <message>
        <source>The line of code has %1 columns; 76 fit.</source>
        <translation>Die Codezeile hat %1 Spalten; 76 passen.</translation>
    </message>
    <message>
        <source>The code is not run and no reason is given; add a line “norun: why” to the card&apos;s comment.</source>
        <translation>Der Code wird ohne Angabe eines Grundes nicht ausgeführt; im Kommentar der Karte eine Zeile „norun: Grund“ ergänzen.</translation>
    </message>
    <message>
        <source>A “|” inside code ends a table&apos;s cell; say it outside of the table.</source>
        <translation>Ein „|“ im Code beendet die Tabellenzelle; es gehört aus der Tabelle heraus.</translation>
    </message>
    <message>
        <source>“%1” would turn bold; put it between backticks.</source>
        <translation>„%1“ würde fett; zwischen Backticks setzen.</translation>
    </message>
    <message>
        <source>The asterisks around “%1” would vanish; put the text between backticks.</source>
        <translation>Die Sternchen um „%1“ würden verschwinden; den Text zwischen Backticks setzen.</translation>
    </message>
    <message>
        <source>Two blocks of %1 follow each other; put a line of prose between them.</source>
        <translation>Zwei Blöcke mit %1 folgen aufeinander; eine Zeile Text dazwischensetzen.</translation>
    </message>
    <message>
        <source>Another card asks the same: %1. Ask differently.</source>
        <translation>Eine andere Karte fragt dasselbe: %1. Anders fragen.</translation>
    </message>
    <message>
        <source>No card has the id “%1”.</source>
        <translation>Keine Karte hat die ID „%1“.</translation>
    </message>
    <message>
        <source>The card hides text but is no cloze card; add “type: cloze”.</source>
        <translation>Die Karte verdeckt Text, ist aber keine Lückenkarte; „type: cloze“ ergänzen.</translation>
    </message>
    <message>
        <source>“Then they ask:” names one card id, in a paragraph of its own that ends the back.</source>
        <translation>„Then they ask:“ nennt eine Kartenkennung, in einem eigenen Absatz am Ende der Rückseite.</translation>
    </message>
    <message>
        <source>The note type “%1” makes no card of it: no front of its templates shows a field that is filled.</source>
        <translation>Der Notiztyp „%1“ macht daraus keine Karte: Keine Vorderseite seiner Vorlagen zeigt ein gefülltes Feld.</translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message>
        <source>The collection is in use: another window or command of Reprise has it open.</source>
        <translation>Die Sammlung ist in Gebrauch: Ein anderes Fenster oder ein anderer Befehl von Reprise hat sie geöffnet.</translation>
    </message>
    <message>
        <source>The collection was written by a newer version of Reprise (its schema is %1). Please update Reprise.</source>
        <translation>Die Sammlung stammt von einer neueren Version von Reprise (ihr Schema ist %1). Bitte Reprise aktualisieren.</translation>
    </message>
    <message>
        <source>The file is damaged and was left as it is: %1</source>
        <translation>Die Datei ist beschädigt und wurde nicht angerührt: %1</translation>
    </message>
    <message>
        <source>This is not a collection of Reprise, and it was left as it is: %1</source>
        <translation>Das ist keine Sammlung von Reprise und wurde nicht angerührt: %1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed.</source>
        <translation>Der Datenträger ist voll. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The collection refused a change that should be possible: %1</source>
        <translation>Die Sammlung hat eine Änderung abgelehnt, die möglich sein sollte: %1</translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation>Nicht gefunden: %1</translation>
    </message>
    <message>
        <source>The card waits for its day, %1.</source>
        <translation>Die Karte wartet auf ihren Tag, %1.</translation>
    </message>
    <message>
        <source>The card was answered today and comes again on %1.</source>
        <translation>Die Karte wurde heute beantwortet und kommt am %1 wieder.</translation>
    </message>
    <message>
        <source>This value cannot be used: %1</source>
        <translation>Dieser Wert ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>The deck has faults and was not brought in: %1</source>
        <translation>Der Stapel hat Fehler und wurde nicht übernommen: %1</translation>
    </message>
    <message>
        <source>This step no longer fits the collection: %1</source>
        <translation>Dieser Schritt passt nicht mehr zur Sammlung: %1</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>a step that can be undone</comment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Suspend</source>
        <comment>a step that can be undone</comment>
        <translation>Aussetzen</translation>
    </message>
    <message>
        <source>Unsuspend</source>
        <comment>a step that can be undone</comment>
        <translation>Aussetzen beenden</translation>
    </message>
    <message>
        <source>Bury</source>
        <comment>a step that can be undone</comment>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Unbury</source>
        <comment>a step that can be undone</comment>
        <translation>Zurückstellen beenden</translation>
    </message>
    <message>
        <source>Flag</source>
        <comment>a step that can be undone</comment>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Mark</source>
        <comment>a step that can be undone</comment>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <comment>a step that can be undone</comment>
        <translation>Kennzeichen entfernen</translation>
    </message>
    <message>
        <source>Change of a setting</source>
        <comment>a step that can be undone</comment>
        <translation>Änderung einer Einstellung</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>a step that can be undone</comment>
        <translation>Import</translation>
    </message>
    <message>
        <source>Restored text</source>
        <comment>a step that can be undone</comment>
        <translation>Zurückgeholter Text</translation>
    </message>
    <message>
        <source>There is already “%1” here.</source>
        <translation>„%1“ gibt es hier schon.</translation>
    </message>
    <message>
        <source>No card would come of it: for the note type “%1”, what the question shows is empty.</source>
        <translation>Daraus würde keine Karte: Beim Notiztyp „%1“ ist leer, was die Frage zeigt.</translation>
    </message>
    <message>
        <source>“%1” cannot go below itself.</source>
        <translation>„%1“ kann nicht unter sich selbst stehen.</translation>
    </message>
    <message>
        <source>“%1” is the last one, and there has to be one.</source>
        <translation>„%1“ ist das letzte, und eines muss es geben.</translation>
    </message>
    <message>
        <source>Decks rely on the name and the fields of “%1”; they stay as they are.</source>
        <translation>Stapel verlassen sich auf den Namen und die Felder von „%1“; sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>There are notes of the type “%1”.</source>
        <translation>Es gibt Notizen vom Typ „%1“.</translation>
    </message>
    <message>
        <source>The pattern cannot be read: %1</source>
        <translation>Das Muster lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The pattern would take too long: %1</source>
        <translation>Das Muster würde zu lange brauchen: %1</translation>
    </message>
    <message>
        <source>It has changed since; please look again: %1</source>
        <translation>Das hat sich inzwischen geändert; bitte noch einmal ansehen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Suspend %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>%n Karte aussetzen</numerusform>
            <numerusform>%n Karten aussetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsuspend %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Aussetzen von %n Karte beenden</numerusform>
            <numerusform>Aussetzen von %n Karten beenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bury %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>%n Karte zurückstellen</numerusform>
            <numerusform>%n Karten zurückstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unbury %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Zurückstellen von %n Karte beenden</numerusform>
            <numerusform>Zurückstellen von %n Karten beenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>%n Karte markieren</numerusform>
            <numerusform>%n Karten markieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored text of %n note(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Text von %n Notiz wiederhergestellt</numerusform>
            <numerusform>Text von %n Notizen wiederhergestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n note(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>%n Notiz löschen</numerusform>
            <numerusform>%n Notizen löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>%n Karte löschen</numerusform>
            <numerusform>%n Karten löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>%n Karte anlegen</numerusform>
            <numerusform>%n Karten anlegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>%n Karte verschieben</numerusform>
            <numerusform>%n Karten verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n note(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>%n Notiz verschlagworten</numerusform>
            <numerusform>%n Notizen verschlagworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove tags from %n note(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Schlagwörter von %n Notiz entfernen</numerusform>
            <numerusform>Schlagwörter von %n Notizen entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the due date of %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Fälligkeit von %n Karte setzen</numerusform>
            <numerusform>Fälligkeit von %n Karten setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reset %n card(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>%n Karte zurücksetzen</numerusform>
            <numerusform>%n Karten zurücksetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the type of %n note(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>Typ von %n Notiz ändern</numerusform>
            <numerusform>Typ von %n Notizen ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n note(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>In %n Notiz ersetzen</numerusform>
            <numerusform>In %n Notizen ersetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n unused file(s)</source>
        <comment>a step that can be undone</comment>
        <translation>
            <numerusform>%n unbenutzte Datei entfernen</numerusform>
            <numerusform>%n unbenutzte Dateien entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add note</source>
        <comment>a step that can be undone</comment>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Edit note</source>
        <comment>a step that can be undone</comment>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>New topic</source>
        <comment>a step that can be undone</comment>
        <translation>Neues Thema</translation>
    </message>
    <message>
        <source>Rename topic</source>
        <comment>a step that can be undone</comment>
        <translation>Thema umbenennen</translation>
    </message>
    <message>
        <source>Move topic</source>
        <comment>a step that can be undone</comment>
        <translation>Thema verschieben</translation>
    </message>
    <message>
        <source>Merge topics</source>
        <comment>a step that can be undone</comment>
        <translation>Themen zusammenlegen</translation>
    </message>
    <message>
        <source>Delete topic</source>
        <comment>a step that can be undone</comment>
        <translation>Thema löschen</translation>
    </message>
    <message>
        <source>New note type</source>
        <comment>a step that can be undone</comment>
        <translation>Neuer Notiztyp</translation>
    </message>
    <message>
        <source>Change of a note type</source>
        <comment>a step that can be undone</comment>
        <translation>Änderung eines Notiztyps</translation>
    </message>
    <message>
        <source>Delete note type</source>
        <comment>a step that can be undone</comment>
        <translation>Notiztyp löschen</translation>
    </message>
    <message>
        <source>Save search</source>
        <comment>a step that can be undone</comment>
        <translation>Suche speichern</translation>
    </message>
    <message>
        <source>Change of saved searches</source>
        <comment>a step that can be undone</comment>
        <translation>Änderung gespeicherter Suchen</translation>
    </message>
    <message>
        <source>Add picture</source>
        <comment>a step that can be undone</comment>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>There is something there already: %1. Choose a new folder.</source>
        <translation>Dort ist schon etwas: %1. Wähle einen neuen Ordner.</translation>
    </message>
    <message>
        <source>A name or a value is missing.</source>
        <translation>Ein Name oder ein Wert fehlt.</translation>
    </message>
</context>
<context>
    <name>EditCommands</name>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>Die Standardeingabe lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The text is not UTF-8.</source>
        <translation>Der Text ist kein UTF-8.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) changed.</source>
        <translation>
            <numerusform>%n Notiz geändert.</numerusform>
            <numerusform>%n Notizen geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) moved.</source>
        <translation>
            <numerusform>%n Karte verschoben.</numerusform>
            <numerusform>%n Karten verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The note was changed.</source>
        <translation>Die Notiz wurde geändert.</translation>
    </message>
    <message>
        <source>The note says that already.</source>
        <translation>Die Notiz sagt das schon.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) deleted.</source>
        <translation>
            <numerusform>%n Notiz gelöscht.</numerusform>
            <numerusform>%n Notizen gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) deleted.</source>
        <translation>
            <numerusform>%n Karte gelöscht.</numerusform>
            <numerusform>%n Karten gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing came on standard input. An empty text is written as &apos;&apos;.</source>
        <translation>Über die Standardeingabe kam nichts. Ein leerer Text wird als &apos;&apos; geschrieben.</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>Notes written</source>
        <translation>Notizen geschrieben</translation>
    </message>
    <message>
        <source>Media written</source>
        <translation>Medien geschrieben</translation>
    </message>
    <message>
        <source>Cards written</source>
        <translation>Geschriebene Karten</translation>
    </message>
    <message>
        <source>Reviews written</source>
        <translation>Geschriebene Antworten</translation>
    </message>
    <message>
        <source>A .colpkg is the whole collection; use .apkg for a part of it.</source>
        <translation>Eine .colpkg ist die ganze Sammlung; für einen Teil nimm .apkg.</translation>
    </message>
    <message>
        <source>“%1” is no format; use apkg, colpkg, csv, tsv or markdown.</source>
        <translation>„%1“ ist kein Format; möglich sind apkg, colpkg, csv, tsv und markdown.</translation>
    </message>
    <message>
        <source>Only tables, csv and tsv, can be raw.</source>
        <translation>Nur Tabellen, csv und tsv, können roh sein.</translation>
    </message>
    <message>
        <source>A table has no place for schedules; use apkg, colpkg or markdown.</source>
        <translation>Eine Tabelle hat keinen Platz für Zeitpläne; nimm apkg, colpkg oder markdown.</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>Left out, because it makes no card or a deck of text cannot hold it: %1</source>
        <translation>Ausgelassen, weil keine Karte daraus wird oder ein Stapel aus Text es nicht fassen kann: %1</translation>
    </message>
    <message>
        <source>“%1” names two files; the first one was written.</source>
        <translation>„%1“ bezeichnet zwei Dateien; die erste wurde geschrieben.</translation>
    </message>
    <message>
        <source>The file “%1” is missing.</source>
        <translation>Die Datei „%1“ fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) written to %1.</source>
        <comment>a folder</comment>
        <translation>
            <numerusform>%Ln Notiz nach %1 geschrieben.</numerusform>
            <numerusform>%Ln Notizen nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) left out: they make no card, or a deck of text cannot hold them.</source>
        <translation>
            <numerusform>%Ln Notiz ausgelassen: Sie ergibt keine Karte, oder ein Stapel aus Text kann sie nicht fassen.</numerusform>
            <numerusform>%Ln Notizen ausgelassen: Sie ergeben keine Karte, oder ein Stapel aus Text kann sie nicht fassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) missing, or named like another one.</source>
        <translation>
            <numerusform>%Ln Datei fehlt oder heißt wie eine andere.</numerusform>
            <numerusform>%Ln Dateien fehlen oder heißen wie eine andere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>The collection as it was is kept as %1.</source>
        <translation>Die bisherige Sammlung bleibt erhalten als %1.</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>reprise [OPTION...]            opens the window
reprise [OPTION...] COMMAND    does one thing without it</source>
        <translation>reprise [OPTION...]            öffnet das Fenster
reprise [OPTION...] BEFEHL     erledigt eine Sache ohne Fenster</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>CARD is a number that “list” prints, or deck-id:card-id, with #2 after it for a note&apos;s second card. “reprise COMMAND --help” says more about one.</source>
        <translation>KARTE ist eine Nummer, die „list“ ausgibt, oder Stapel-ID:Karten-ID, mit #2 dahinter für die zweite Karte einer Notiz. „reprise BEFEHL --help“ sagt mehr über einen Befehl.</translation>
    </message>
</context>
<context>
    <name>Impact</name>
    <message>
        <source>There are no notes of this type: nothing else changes.</source>
        <translation>Es gibt keine Notizen dieses Typs: Sonst ändert sich nichts.</translation>
    </message>
    <message numerus="yes">
        <source>This concerns %Ln note(s).</source>
        <translation>
            <numerusform>Das betrifft %Ln Notiz.</numerusform>
            <numerusform>Das betrifft %Ln Notizen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) are added.</source>
        <translation>
            <numerusform>%Ln Karte kommt dazu.</numerusform>
            <numerusform>%Ln Karten kommen dazu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) are removed, with their schedule.</source>
        <translation>
            <numerusform>%Ln Karte wird mit ihrem Zeitplan entfernt.</numerusform>
            <numerusform>%Ln Karten werden mit ihrem Zeitplan entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) stay, but have nothing to ask.</source>
        <translation>
            <numerusform>%Ln Karte bleibt, hat aber nichts mehr zu fragen.</numerusform>
            <numerusform>%Ln Karten bleiben, haben aber nichts mehr zu fragen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) would have no card.</source>
        <translation>
            <numerusform>%Ln Notiz hätte keine Karte.</numerusform>
            <numerusform>%Ln Notizen hätten keine Karte.</numerusform>
        </translation>
    </message>
    <message>
        <source>No card is added or removed.</source>
        <translation>Keine Karte kommt dazu oder wird entfernt.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Es gibt kein Feld „%1“.</translation>
    </message>
    <message>
        <source>The section %1 has no end, or too many others stand around it.</source>
        <translation>Der Abschnitt %1 hat kein Ende, oder es stehen zu viele andere um ihn herum.</translation>
    </message>
    <message>
        <source>%1 ends a section that was not begun.</source>
        <translation>%1 beendet einen Abschnitt, der nicht begonnen wurde.</translation>
    </message>
    <message>
        <source>This tag has no end, “}}”: %1</source>
        <translation>Dieser Platzhalter hat kein Ende, „}}“: %1</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>Notes added</source>
        <translation>Notizen hinzugefügt</translation>
    </message>
    <message>
        <source>Notes updated</source>
        <translation>Notizen aktualisiert</translation>
    </message>
    <message>
        <source>Notes unchanged</source>
        <translation>Notizen unverändert</translation>
    </message>
    <message>
        <source>Notes in conflict</source>
        <translation>Notizen mit Konflikt</translation>
    </message>
    <message>
        <source>Notes left out</source>
        <translation>Ausgelassene Notizen</translation>
    </message>
    <message>
        <source>Cards added</source>
        <translation>Karten hinzugefügt</translation>
    </message>
    <message>
        <source>Topics added</source>
        <translation>Themen hinzugefügt</translation>
    </message>
    <message>
        <source>Media added</source>
        <translation>Medien hinzugefügt</translation>
    </message>
    <message>
        <source>Media missing</source>
        <translation>Medien fehlend</translation>
    </message>
    <message>
        <source>Reviews added</source>
        <translation>Neue Antworten</translation>
    </message>
    <message>
        <source>The option “--%1” is for files, and this is a folder.</source>
        <translation>Die Option „--%1“ ist für Dateien, und das ist ein Ordner.</translation>
    </message>
    <message>
        <source>Nothing was changed: this was a dry run.</source>
        <translation>Nichts wurde geändert: das war ein Probelauf.</translation>
    </message>
    <message>
        <source>“%1” is no rule; use newer, always or never.</source>
        <translation>„%1“ ist keine Regel; möglich sind newer, always und never.</translation>
    </message>
    <message>
        <source>The cards came in as new ones. To have their schedules and history too, undo this and import with --with-schedule.</source>
        <translation>Die Karten kamen als neue. Damit auch Zeitplan und Verlauf kommen, mach das rückgängig und importiere mit --with-schedule.</translation>
    </message>
</context>
<context>
    <name>ImportFinding</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The disk is too full: unpacking takes another %1 for a while.</source>
        <translation>Der Datenträger ist zu voll: zum Entpacken fehlen vorübergehend %1.</translation>
    </message>
    <message>
        <source>There is no place to unpack it: %1</source>
        <translation>Zum Entpacken ist kein Platz: %1</translation>
    </message>
    <message>
        <source>The file is no Anki package.</source>
        <translation>Die Datei ist kein Anki-Paket.</translation>
    </message>
    <message>
        <source>The package does not hold what its directory says (%1); export it again.</source>
        <translation>Das Paket enthält nicht, was sein Verzeichnis sagt (%1); exportiere es noch einmal.</translation>
    </message>
    <message>
        <source>The package holds %1 files, more than packages do; allow a large file if you trust it.</source>
        <translation>Das Paket enthält %1 Dateien, mehr als üblich; erlaube eine große Datei, wenn du ihm vertraust.</translation>
    </message>
    <message>
        <source>This part of the package is missing.</source>
        <translation>Dieser Teil des Pakets fehlt.</translation>
    </message>
    <message>
        <source>This part is stored as no part of an Anki package is: %1</source>
        <translation>So ist kein Teil eines Anki-Pakets gespeichert: %1</translation>
    </message>
    <message>
        <source>This part of the package is damaged: %1</source>
        <translation>Dieser Teil des Pakets ist beschädigt: %1</translation>
    </message>
    <message>
        <source>It unpacks to more than %1 times its size, as only files do that are made to fill the disk.</source>
        <translation>Entpackt ist es über %1-mal so groß, wie es nur Dateien sind, die den Datenträger füllen sollen.</translation>
    </message>
    <message>
        <source>The version (%1) is newer than Reprise reads; export it from Anki with “Support older Anki versions”.</source>
        <translation>Die Version (%1) ist neuer, als Reprise liest; exportiere es aus Anki mit „Ältere Anki-Versionen unterstützen“.</translation>
    </message>
    <message>
        <source>The version (%1) is older than Reprise reads; open it in Anki and export it again.</source>
        <translation>Die Version (%1) ist älter, als Reprise liest; öffne es in Anki und exportiere es noch einmal.</translation>
    </message>
    <message>
        <source>This is no message as Anki writes it.</source>
        <translation>Das ist keine Nachricht, wie Anki sie schreibt.</translation>
    </message>
    <message>
        <source>This is no JSON: %1</source>
        <translation>Das ist kein JSON: %1</translation>
    </message>
    <message>
        <source>The values are nested too deeply; 64 levels are read.</source>
        <translation>Die Werte sind zu tief verschachtelt; 64 Ebenen werden gelesen.</translation>
    </message>
    <message>
        <source>The package holds no collection.</source>
        <translation>Das Paket enthält keine Sammlung.</translation>
    </message>
    <message>
        <source>The collection in the package is damaged (%1); check it in Anki and export it again.</source>
        <translation>Die Sammlung im Paket ist beschädigt (%1); prüfe sie in Anki und exportiere sie noch einmal.</translation>
    </message>
    <message>
        <source>The collection in the package lacks this table.</source>
        <translation>Der Sammlung im Paket fehlt diese Tabelle.</translation>
    </message>
    <message>
        <source>The table has no column “%1” as Anki makes it.</source>
        <translation>Die Tabelle hat keine Spalte „%1“, wie Anki sie anlegt.</translation>
    </message>
    <message>
        <source>This is a virtual table, and no collection of Anki has any.</source>
        <translation>Das ist eine virtuelle Tabelle, und keine Sammlung von Anki hat eine.</translation>
    </message>
    <message>
        <source>Reading the collection takes far longer than its size would explain.</source>
        <translation>Die Sammlung zu lesen dauert viel länger, als ihre Größe erklärt.</translation>
    </message>
    <message>
        <source>This was left out: “%1” has no value of its kind.</source>
        <translation>Ausgelassen: „%1“ hat keinen passenden Wert.</translation>
    </message>
    <message>
        <source>This cannot be understood.</source>
        <translation>Das ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>This was left out: there is no note type %1.</source>
        <translation>Ausgelassen: es gibt keinen Notiztyp %1.</translation>
    </message>
    <message>
        <source>This was left out: there is no note %1.</source>
        <translation>Ausgelassen: es gibt keine Notiz %1.</translation>
    </message>
    <message>
        <source>There is no such note.</source>
        <translation>Eine solche Notiz gibt es nicht.</translation>
    </message>
    <message>
        <source>This was left out: its note type has no template number %1.</source>
        <translation>Ausgelassen: ihr Notiztyp hat keine Vorlage Nummer %1.</translation>
    </message>
    <message>
        <source>This was left out: its note has another card of template number %1.</source>
        <translation>Ausgelassen: ihre Notiz hat schon eine Karte der Vorlage Nummer %1.</translation>
    </message>
    <message>
        <source>This was left out: another note of the file has the guid “%1”.</source>
        <translation>Ausgelassen: eine andere Notiz der Datei hat die Kennung „%1“.</translation>
    </message>
    <message>
        <source>This was left out, since it makes no card: %1</source>
        <translation>Ausgelassen, weil es keine Karte ergibt: %1</translation>
    </message>
    <message>
        <source>This was left out: no file can have the name that it has.</source>
        <translation>Ausgelassen: so kann keine Datei heißen.</translation>
    </message>
    <message>
        <source>This was left out: it has the same name as the file %1.</source>
        <translation>Ausgelassen: sie heißt wie die Datei %1.</translation>
    </message>
    <message>
        <source>This was left out: it is not the file that the package lists, by its %1.</source>
        <translation>Ausgelassen: nach %1 ist es nicht die Datei, die das Paket nennt.</translation>
    </message>
    <message>
        <source>There is no file “%1”; the card has a gap there.</source>
        <translation>Die Datei „%1“ gibt es nicht; auf der Karte ist dort eine Lücke.</translation>
    </message>
    <message>
        <source>“%1” is on the web, and nothing is loaded from there.</source>
        <translation>„%1“ liegt im Netz, und von dort wird nichts geladen.</translation>
    </message>
    <message>
        <source>“%1” names two files; the first one is shown.</source>
        <translation>„%1“ benennt zwei Dateien; gezeigt wird die erste.</translation>
    </message>
    <message>
        <source>The deck is older than the one that is there, and changed nothing: %1</source>
        <translation>Der Stapel ist älter als der vorhandene und hat nichts geändert: %1</translation>
    </message>
    <message>
        <source>The collection has a view or trigger, which was not run.</source>
        <translation>Die Sammlung hat eine Sicht oder einen Trigger; ausgeführt wurde nichts.</translation>
    </message>
    <message>
        <source>“%1” was out of range and became the nearest value.</source>
        <translation>„%1“ lag außerhalb des Bereichs und wurde zum nächstgelegenen Wert.</translation>
    </message>
    <message>
        <source>A value was out of range and became the nearest one.</source>
        <translation>Ein Wert lag außerhalb des Bereichs und wurde zum nächstgelegenen.</translation>
    </message>
    <message>
        <source>There is no deck %1; this went to the first one that there is.</source>
        <translation>Einen Stapel %1 gibt es nicht; das kam in den ersten, den es gibt.</translation>
    </message>
    <message>
        <source>Fields that were missing, and are empty: %1</source>
        <translation>Felder, die fehlten und jetzt leer sind: %1</translation>
    </message>
    <message>
        <source>Fields too many, which joined the last one: %1</source>
        <translation>Überzählige Felder, die ins letzte kamen: %1</translation>
    </message>
    <message>
        <source>“%1” holds bytes that are no text; they became “�”.</source>
        <translation>„%1“ enthält Bytes, die kein Text sind; sie wurden zu „�“.</translation>
    </message>
    <message>
        <source>Cards do not show these parts of it, which stay in its text: %1</source>
        <translation>Diese Teile zeigen Karten nicht, im Text bleiben sie: %1</translation>
    </message>
    <message>
        <source>scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>frames and plug-ins</source>
        <translation>Rahmen und Plug-ins</translation>
    </message>
    <message>
        <source>forms</source>
        <translation>Formulare</translation>
    </message>
    <message>
        <source>what is on the web</source>
        <translation>was im Netz liegt</translation>
    </message>
    <message>
        <source>drawings (SVG)</source>
        <translation>Zeichnungen (SVG)</translation>
    </message>
    <message>
        <source>part of its style</source>
        <translation>ein Teil der Gestaltung</translation>
    </message>
    <message>
        <source>The text here is not %1; save the file as UTF-8.</source>
        <translation>Der Text ist hier kein %1; speichere die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>There is no encoding called “%1”.</source>
        <translation>Eine Kodierung namens „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The quotation mark that opens here is never closed.</source>
        <translation>Das Anführungszeichen, das hier beginnt, wird nie geschlossen.</translation>
    </message>
    <message>
        <source>The row that begins here is longer than any note.</source>
        <translation>Die Zeile, die hier beginnt, ist länger als jede Notiz.</translation>
    </message>
    <message>
        <source>The file names more than %1 note types or decks, more than anybody has.</source>
        <translation>Die Datei nennt mehr als %1 Notiztypen oder Stapel, mehr als irgendjemand hat.</translation>
    </message>
    <message>
        <source>There is more than %1 in it; allow a large file if you trust it.</source>
        <translation>Darin ist mehr als %1; erlaube eine große Datei, wenn du ihr vertraust.</translation>
    </message>
    <message>
        <source>This was left out: the row has too many cells.</source>
        <translation>Ausgelassen: die Zeile hat zu viele Zellen.</translation>
    </message>
    <message>
        <source>This was left out: its first field is empty.</source>
        <translation>Ausgelassen: das erste Feld ist leer.</translation>
    </message>
    <message>
        <source>This was left out: the row begins with “#”, which makes it a comment unless it stands in quotation marks.</source>
        <translation>Ausgelassen: die Zeile beginnt mit „#“ und ist damit ein Kommentar, außer sie steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>This is no kind of file that Reprise brings in. Anki packages (.apkg, .colpkg), tables of text (.csv, .tsv), Markdown, and what Mnemosyne, SuperMemo or Parley export would be one.</source>
        <translation>Eine solche Datei nimmt Reprise nicht auf. Anki-Pakete (.apkg, .colpkg), Tabellen als Text (.csv, .tsv), Markdown und was Mnemosyne, SuperMemo oder Parley exportieren, nimmt es auf.</translation>
    </message>
    <message>
        <source>This is no XML as its program writes it: %1</source>
        <translation>Das ist kein XML, wie sein Programm es schreibt: %1</translation>
    </message>
    <message>
        <source>The elements are nested too deeply; 64 levels are read.</source>
        <translation>Die Elemente sind zu tief verschachtelt; gelesen werden 64 Ebenen.</translation>
    </message>
    <message>
        <source>The file declares its own entities, as no file of cards does; it may be made to fill the memory.</source>
        <translation>Die Datei erklärt eigene Entitäten, was keine Datei mit Karten tut; vielleicht soll sie den Speicher füllen.</translation>
    </message>
    <message>
        <source>The file has more than %1 elements; allow a large file if you trust it.</source>
        <translation>Die Datei hat mehr als %1 Elemente; erlaube eine große Datei, wenn du ihr vertraust.</translation>
    </message>
    <message>
        <source>This was left out, since it has no answer: %1</source>
        <translation>Das wurde weggelassen, weil es keine Antwort hat: %1</translation>
    </message>
    <message>
        <source>This was left out, since it has no answer.</source>
        <translation>Das wurde weggelassen, weil es keine Antwort hat.</translation>
    </message>
    <message>
        <source>The text from here on belongs to no card.</source>
        <translation>Der Text ab hier gehört zu keiner Karte.</translation>
    </message>
    <message>
        <source>The file does not say what the cards of type “%1” look like: the first field asks, the others answer.</source>
        <translation>Die Datei sagt nicht, wie die Karten vom Typ „%1“ aussehen: Das erste Feld fragt, die anderen antworten.</translation>
    </message>
    <message>
        <source>The file says that “%1” separates its cells; it takes one character, or tab, comma, semicolon, pipe, colon or space.</source>
        <translation>Die Datei sagt, dass „%1“ ihre Zellen trennt; es muss ein Zeichen sein, oder tab, comma, semicolon, pipe, colon oder space.</translation>
    </message>
    <message>
        <source>The file was changed after it was read; open it again.</source>
        <translation>Die Datei wurde geändert, nachdem sie gelesen war; öffne sie noch einmal.</translation>
    </message>
    <message>
        <source>Some cells hold HTML, so all of them are read as HTML; “#html:false” in the first line says otherwise.</source>
        <translation>In manchen Zellen steht HTML, also werden alle als HTML gelesen; „#html:false“ in der ersten Zeile sagt es anders.</translation>
    </message>
    <message>
        <source>Answers from days to come were left out; there were %1.</source>
        <translation>Antworten von künftigen Tagen wurden weggelassen; es waren %1.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <comment>the last one: what is wrong there</comment>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>%2: what is wrong there</comment>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>LaunchOptions</name>
    <message>
        <source>“%1” is no value that --%2 knows.</source>
        <translation>„%1“ ist kein Wert, den --%2 kennt.</translation>
    </message>
    <message>
        <source>Only one file can be imported at a time.</source>
        <translation>Es kann immer nur eine Datei importiert werden.</translation>
    </message>
</context>
<context>
    <name>Nearest</name>
    <message>
        <source>%1 Did you mean %2?</source>
        <comment>a sentence; one or more names</comment>
        <translation>%1 Meinst du %2?</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>yes</source>
        <comment>in a column that says whether something holds</comment>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>OverviewCommands</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>New</source>
        <comment>cards</comment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>cards</comment>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Drill</source>
        <comment>cards</comment>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Unseen</source>
        <comment>cards</comment>
        <translation>Ungesehen</translation>
    </message>
</context>
<context>
    <name>QueryFault</name>
    <message>
        <source>The end of “%1” is missing: close it as it was opened.</source>
        <translation>Das Ende von „%1“ fehlt: Schließe es, wie es begann.</translation>
    </message>
    <message>
        <source>A “)” is missing for this “(”. In quotes, “&quot;(&quot;” is searched for.</source>
        <translation>Zu dieser „(“ fehlt eine „)“. In Anführungszeichen wird nach „&quot;(&quot;“ gesucht.</translation>
    </message>
    <message>
        <source>Something is missing beside “%1”. In quotes, it is searched for.</source>
        <translation>Neben „%1“ fehlt etwas. In Anführungszeichen wird danach gesucht.</translation>
    </message>
    <message>
        <source>“%1” is not known; there are: %2.</source>
        <translation>„%1“ ist nicht bekannt; es gibt: %2.</translation>
    </message>
    <message>
        <source>“%1” is not known; there are has:code and has:image.</source>
        <translation>„%1“ ist nicht bekannt; es gibt has:code und has:image.</translation>
    </message>
    <message>
        <source>“%1” is not known; write for example prop:ease&lt;2.0, prop:ivl&gt;=30, prop:lapses&gt;3 or prop:due&lt;=7.</source>
        <translation>„%1“ ist nicht bekannt; schreib zum Beispiel prop:ease&lt;2.0, prop:ivl&gt;=30, prop:lapses&gt;3 oder prop:due&lt;=7.</translation>
    </message>
    <message>
        <source>The number in “%1” cannot be used; write for example ease&lt;2.0, interval&gt;=30, added:7 or answered:again:7.</source>
        <translation>Mit der Zahl in „%1“ lässt sich nichts anfangen; schreib zum Beispiel ease&lt;2.0, interval&gt;=30, added:7 oder answered:again:7.</translation>
    </message>
    <message>
        <source>“%1” is not a regular expression.</source>
        <translation>„%1“ ist kein regulärer Ausdruck.</translation>
    </message>
    <message>
        <source>The search is too long.</source>
        <translation>Die Suche ist zu lang.</translation>
    </message>
    <message>
        <source>Nothing stands in “%1”. In quotes, it is searched for.</source>
        <translation>In „%1“ steht nichts. In Anführungszeichen wird danach gesucht.</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>“%1” takes no option “--%2”.</source>
        <translation>„%1“ nimmt keine Option „--%2“.</translation>
    </message>
    <message>
        <source>It is used like this: %1</source>
        <translation>So wird es benutzt: %1</translation>
    </message>
    <message>
        <source>The clock is behind the last recorded answer. Is it set right?</source>
        <translation>Die Uhr zeigt eine Zeit vor der letzten erfassten Antwort. Ist sie richtig gestellt?</translation>
    </message>
    <message>
        <source>reprise: %1</source>
        <comment>a sentence about an error</comment>
        <translation>reprise: %1</translation>
    </message>
    <message>
        <source>“reprise --help” lists commands and options.</source>
        <translation>„reprise --help“ zeigt Befehle und Optionen.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>reprise: the results could not be written.</source>
        <translation>reprise: Die Ergebnisse ließen sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>SettingCommands</name>
    <message>
        <source>a number from 0, unlimited or none</source>
        <translation>eine Zahl ab 0, unlimited oder none</translation>
    </message>
    <message>
        <source>deck, shuffled or none</source>
        <translation>deck, shuffled oder none</translation>
    </message>
    <message>
        <source>a number from 1 or none</source>
        <translation>eine Zahl ab 1 oder none</translation>
    </message>
    <message>
        <source>published, reference or none</source>
        <translation>published, reference oder none</translation>
    </message>
    <message>
        <source>a time of day from 00:00 to 23:59</source>
        <translation>eine Uhrzeit von 00:00 bis 23:59</translation>
    </message>
    <message>
        <source>4 or 6</source>
        <translation>4 oder 6</translation>
    </message>
    <message>
        <source>“%1” is no value of %2: it takes %3.</source>
        <translation>„%1“ ist kein Wert von %2; möglich: %3.</translation>
    </message>
    <message>
        <source>There is no setting “%1”.</source>
        <translation>Es gibt keine Einstellung „%1“.</translation>
    </message>
    <message>
        <source>%1 belongs to the whole collection: its topic is “/”.</source>
        <translation>%1 gehört zur ganzen Sammlung: Das Thema dazu ist „/“.</translation>
    </message>
    <message>
        <source>entry, mid, senior or any</source>
        <translation>entry, mid, senior oder any</translation>
    </message>
    <message>
        <source>roles with commas between, or any</source>
        <translation>Rollen mit Kommas dazwischen oder any</translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>Blackout</source>
        <comment>grade 0: nothing came to mind</comment>
        <translation>Blackout</translation>
    </message>
    <message>
        <source>Wrong</source>
        <comment>grade 1: wrong, but the answer was recognised</comment>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Again</source>
        <comment>the lowest of four grades</comment>
        <translation>Nochmal</translation>
    </message>
    <message>
        <source>Almost</source>
        <comment>grade 2: wrong, but the answer seemed easy</comment>
        <translation>Beinahe</translation>
    </message>
    <message>
        <source>Hard</source>
        <comment>grade 3</comment>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>grade 4</comment>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Easy</source>
        <comment>grade 5</comment>
        <translation>Leicht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>an interval</comment>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>again today</source>
        <comment>on a grade button: the card is asked again today</comment>
        <translation>heute nochmal</translation>
    </message>
    <message>
        <source>done</source>
        <comment>on a grade button: the card is not asked again today</comment>
        <translation>fertig</translation>
    </message>
    <message numerus="yes">
        <source>today, then %Ln day(s)</source>
        <comment>on a grade button: asked again today, then after this interval</comment>
        <translation>
            <numerusform>heute, dann %Ln Tag</numerusform>
            <numerusform>heute, dann %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. The drill changes neither interval nor ease.</source>
        <comment>a grade, and whether the card is asked again today</comment>
        <translation>%1: %2. Das Üben ändert weder Intervall noch Leichtigkeit.</translation>
    </message>
    <message>
        <source>%1: %2. Ease %3 → %4.</source>
        <comment>a grade, its interval, ease before and after</comment>
        <translation>%1: %2. Leichtigkeit %3 → %4.</translation>
    </message>
    <message>
        <source>%1: %2. Ease %3.</source>
        <comment>a grade, its interval, ease after</comment>
        <translation>%1: %2. Leichtigkeit %3.</translation>
    </message>
</context>
<context>
    <name>StudyCommands</name>
    <message>
        <source>Grade</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Days</source>
        <comment>an interval</comment>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Ease</source>
        <translation>Leichtigkeit</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>a date</comment>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Nothing is left today.</source>
        <translation>Für heute ist nichts übrig.</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>of answer</comment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>“%1” is no grade; 0 to 5, again, hard, good and easy are.</source>
        <translation>„%1“ ist keine Bewertung; möglich sind 0 bis 5, again, hard, good und easy.</translation>
    </message>
    <message>
        <source>“%1” is no number of milliseconds.</source>
        <translation>„%1“ ist keine Zahl von Millisekunden.</translation>
    </message>
    <message>
        <source>Card %1 was graded %2 and comes again on %3.</source>
        <translation>Karte %1 wurde mit %2 bewertet und kommt am %3 wieder.</translation>
    </message>
    <message numerus="yes">
        <source>This card was missed %n time(s). It might be worth asking differently.</source>
        <translation>
            <numerusform>Diese Karte wurde %n Mal nicht gewusst. Vielleicht hilft es, anders zu fragen.</numerusform>
            <numerusform>Diese Karte wurde %n Mal nicht gewusst. Vielleicht hilft es, anders zu fragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts wiederherzustellen.</translation>
    </message>
</context>
<context>
    <name>Tidy</name>
    <message>
        <source>None of these cards has been answered.</source>
        <translation>Keine dieser Karten wurde schon beantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>The schedule of %Ln answered card(s) goes with them.</source>
        <translation>
            <numerusform>Der Zeitplan von %Ln beantworteten Karte geht mit verloren.</numerusform>
            <numerusform>Der Zeitplan von %Ln beantworteten Karten geht mit verloren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) will be gone too. The oldest note of each group stays.</source>
        <translation>
            <numerusform>Auch %Ln Karte ist dann weg. Die älteste Notiz jeder Gruppe bleibt.</numerusform>
            <numerusform>Auch %Ln Karten sind dann weg. Die älteste Notiz jeder Gruppe bleibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln group(s) other fields differ: what only the newer notes say is lost.</source>
        <translation>
            <numerusform>In %Ln Gruppe unterscheiden sich andere Felder: Was nur in den neueren Notizen steht, geht verloren.</numerusform>
            <numerusform>In %Ln Gruppen unterscheiden sich andere Felder: Was nur in den neueren Notizen steht, geht verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Z brings everything back.</source>
        <translation>Strg+Z holt alles zurück.</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>Empty cards</source>
        <translation>Leere Karten</translation>
    </message>
    <message>
        <source>Notes without cards</source>
        <translation>Notizen ohne Karten</translation>
    </message>
    <message>
        <source>Cards without a topic</source>
        <translation>Karten ohne Thema</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>Fehlende Dateien</translation>
    </message>
    <message>
        <source>Unused files</source>
        <translation>Unbenutzte Dateien</translation>
    </message>
    <message>
        <source>Left-over files</source>
        <translation>Übrig gebliebene Dateien</translation>
    </message>
    <message>
        <source>Notes of one type with the same front. Deleting the newer ones leaves the oldest of each group, with its cards and their schedule.</source>
        <translation>Notizen eines Typs mit derselben Vorderseite. Werden die neueren gelöscht, bleibt die älteste jeder Gruppe mit ihren Karten und deren Zeitplan.</translation>
    </message>
    <message>
        <source>Their notes no longer make these cards, so nothing is shown of them. Deleting them leaves the notes as they are.</source>
        <translation>Ihre Notizen ergeben diese Karten nicht mehr, deshalb ist von ihnen nichts zu sehen. Werden sie gelöscht, bleiben die Notizen, wie sie sind.</translation>
    </message>
    <message>
        <source>Nothing ever asks these notes. Make the cards that their text gives, or delete them.</source>
        <translation>Diese Notizen werden nie gefragt. Lass die Karten anlegen, die ihr Text ergibt, oder lösche sie.</translation>
    </message>
    <message>
        <source>They are in no deck, and no deck&apos;s limits hold for them. Move them into a topic.</source>
        <translation>Sie sind in keinem Stapel, und keine Grenze eines Stapels gilt für sie. Verschiebe sie in ein Thema.</translation>
    </message>
    <message>
        <source>Notes refer to these files, which are not there. Put the picture in again in the editor, or take the reference out.</source>
        <translation>Notizen verweisen auf diese Dateien, die es nicht gibt. Füge das Bild im Editor neu ein oder nimm den Verweis heraus.</translation>
    </message>
    <message>
        <source>No note, deck or template refers to these files. Removed ones stay on the disk while undo may need them, and are left over after that.</source>
        <translation>Keine Notiz, kein Stapel und keine Vorlage verweist auf diese Dateien. Entfernte bleiben auf der Platte, solange „Rückgängig“ sie brauchen könnte, und sind danach übrig.</translation>
    </message>
    <message>
        <source>Files in the media folder that belong to nothing, not even to anything that undo could bring back.</source>
        <translation>Dateien im Medienordner, die zu nichts gehören, auch zu nichts, was „Rückgängig“ zurückholen könnte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes, the same in every field</source>
        <translation>
            <numerusform>%Ln Notiz, in allen Feldern gleich</numerusform>
            <numerusform>%Ln Notizen, in allen Feldern gleich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes, other fields differ</source>
        <translation>
            <numerusform>%Ln Notiz, andere Felder unterscheiden sich</numerusform>
            <numerusform>%Ln Notizen, andere Felder unterscheiden sich</numerusform>
        </translation>
    </message>
    <message>
        <source>Card %1 of its note, in “%2”</source>
        <extracomment>%1 is a number, %2 a topic</extracomment>
        <translation>Karte %1 ihrer Notiz, in „%2“</translation>
    </message>
    <message>
        <source>A note of the type “%1”</source>
        <translation>Eine Notiz vom Typ „%1“</translation>
    </message>
    <message>
        <source>Answered before</source>
        <translation>Schon beantwortet</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Noch nicht gesehen</translation>
    </message>
    <message>
        <source>In “%1”</source>
        <extracomment>A file&apos;s name is referred to in the note that begins so.</extracomment>
        <translation>In „%1“</translation>
    </message>
    <message>
        <source>%1, of the deck “%2”</source>
        <extracomment>%1 is a size (&quot;12 kB&quot;), %2 a deck&apos;s name</extracomment>
        <translation>%1, aus dem Stapel „%2“</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln Note(s) in Browse</source>
        <translation>
            <numerusform>%Ln Notiz in Durchsuchen zeigen</numerusform>
            <numerusform>%Ln Notizen in Durchsuchen zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln Card(s) in Browse</source>
        <translation>
            <numerusform>%Ln Karte in Durchsuchen zeigen</numerusform>
            <numerusform>%Ln Karten in Durchsuchen zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Newer Note(s)…</source>
        <translation>
            <numerusform>%Ln neuere Notiz löschen…</numerusform>
            <numerusform>%Ln neuere Notizen löschen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Card(s)…</source>
        <translation>
            <numerusform>%Ln Karte löschen…</numerusform>
            <numerusform>%Ln Karten löschen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Note(s)…</source>
        <translation>
            <numerusform>%Ln Notiz löschen…</numerusform>
            <numerusform>%Ln Notizen löschen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make Cards for %Ln Note(s)…</source>
        <translation>
            <numerusform>Karten für %Ln Notiz anlegen…</numerusform>
            <numerusform>Karten für %Ln Notizen anlegen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln Card(s)…</source>
        <translation>
            <numerusform>%Ln Karte verschieben…</numerusform>
            <numerusform>%Ln Karten verschieben…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln File(s)</source>
        <translation>
            <numerusform>%Ln Datei entfernen</numerusform>
            <numerusform>%Ln Dateien entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln File(s) Away…</source>
        <translation>
            <numerusform>%Ln Datei beiseitelegen…</numerusform>
            <numerusform>%Ln Dateien beiseitelegen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln newer note(s)?</source>
        <translation>
            <numerusform>%Ln neuere Notiz löschen?</numerusform>
            <numerusform>%Ln neuere Notizen löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln card(s)?</source>
        <translation>
            <numerusform>%Ln Karte löschen?</numerusform>
            <numerusform>%Ln Karten löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln note(s)?</source>
        <translation>
            <numerusform>%Ln Notiz löschen?</numerusform>
            <numerusform>%Ln Notizen löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>In which topic? What is missing of it is made.</source>
        <translation>In welchem Thema? Was davon fehlt, wird angelegt.</translation>
    </message>
    <message>
        <source>To which topic? What is missing of it is made.</source>
        <translation>In welches Thema? Was davon fehlt, wird angelegt.</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln file(s) away?</source>
        <translation>
            <numerusform>%Ln Datei beiseitelegen?</numerusform>
            <numerusform>%Ln Dateien beiseitelegen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They have no cards. Ctrl+Z brings everything back.</source>
        <translation>Sie haben keine Karten. Strg+Z holt alles zurück.</translation>
    </message>
    <message>
        <source>They go to the folder “removed” in the media folder, and nothing is deleted. Ctrl+Z does not bring them back; moving them back does.</source>
        <translation>Sie kommen in den Ordner „removed“ im Medienordner, gelöscht wird nichts. Strg+Z holt sie nicht zurück; dazu verschiebst du sie selbst wieder.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Note(s)</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>%Ln Notiz löschen</numerusform>
            <numerusform>%Ln Notizen löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Card(s)</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>%Ln Karte löschen</numerusform>
            <numerusform>%Ln Karten löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln File(s)</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>%Ln Datei verschieben</numerusform>
            <numerusform>%Ln Dateien verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln Card(s)</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>%Ln Karte verschieben</numerusform>
            <numerusform>%Ln Karten verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Make Cards</source>
        <comment>on a button</comment>
        <translation>Karten anlegen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%Ln Notiz gelöscht. Strg+Z holt sie zurück.</numerusform>
            <numerusform>%Ln Notizen gelöscht. Strg+Z holt sie zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%Ln Karte gelöscht. Strg+Z holt sie zurück.</numerusform>
            <numerusform>%Ln Karten gelöscht. Strg+Z holt sie zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) made. Ctrl+Z takes them away.</source>
        <translation>
            <numerusform>%Ln Karte angelegt. Strg+Z nimmt sie wieder weg.</numerusform>
            <numerusform>%Ln Karten angelegt. Strg+Z nimmt sie wieder weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) moved. Ctrl+Z moves them back.</source>
        <translation>
            <numerusform>%Ln Karte verschoben. Strg+Z verschiebt sie zurück.</numerusform>
            <numerusform>%Ln Karten verschoben. Strg+Z verschiebt sie zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) removed. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%Ln Datei entfernt. Strg+Z holt sie zurück.</numerusform>
            <numerusform>%Ln Dateien entfernt. Strg+Z holt sie zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) moved to the folder “removed”.</source>
        <translation>
            <numerusform>%Ln Datei in den Ordner „removed“ verschoben.</numerusform>
            <numerusform>%Ln Dateien in den Ordner „removed“ verschoben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>about %Ln min</source>
        <extracomment>min: minutes</extracomment>
        <translation>
            <numerusform>etwa %Ln&#xa0;min</numerusform>
            <numerusform>etwa %Ln&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 h</source>
        <extracomment>h: hours, with one decimal</extracomment>
        <translation>etwa %1&#xa0;h</translation>
    </message>
    <message numerus="yes">
        <source>Study %Ln new cards · %1</source>
        <extracomment>%1 is the time: &quot;about 8 min&quot;</extracomment>
        <translation>
            <numerusform>%Ln neue Karte lernen · %1</numerusform>
            <numerusform>%Ln neue Karten lernen · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Study %Ln cards · %1</source>
        <extracomment>%1 is the time: &quot;about 18 min&quot;</extracomment>
        <translation>
            <numerusform>%Ln Karte lernen · %1</numerusform>
            <numerusform>%Ln Karten lernen · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Ten more new cards</source>
        <translation>Zehn weitere neue Karten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more new cards</source>
        <translation>
            <numerusform>%Ln weitere neue Karte</numerusform>
            <numerusform>%Ln weitere neue Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation>Noch keine Karten</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln cards seen</source>
        <translation>
            <numerusform>%1 von %Ln Karte gesehen</numerusform>
            <numerusform>%1 von %Ln Karten gesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards, none seen yet</source>
        <translation>
            <numerusform>%Ln Karte, noch nicht gesehen</numerusform>
            <numerusform>%Ln Karten, noch keine gesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards</source>
        <extracomment>Stands in &quot;441 cards in 15 topics, none seen yet&quot;.</extracomment>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln topics, none seen yet</source>
        <extracomment>%1 is &quot;441 cards&quot;</extracomment>
        <translation>
            <numerusform>%1 in %Ln Thema, noch keine gesehen</numerusform>
            <numerusform>%1 in %Ln Themen, noch keine gesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %Ln a day you will have met all %1 cards by %2.</source>
        <extracomment>%1 is a number of cards, %2 a date</extracomment>
        <translation>
            <numerusform>Bei %Ln am Tag hast du bis zum %2 alle %1 Karten gesehen.</numerusform>
            <numerusform>Bei %Ln am Tag hast du bis zum %2 alle %1 Karten gesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing tomorrow</source>
        <translation>Morgen nichts</translation>
    </message>
    <message>
        <source>Tomorrow %1 due, %2 new · %3</source>
        <extracomment>%1 and %2 are numbers of cards, %3 is a time: &quot;about 15 min&quot;</extracomment>
        <translation>Morgen %1 fällig, %2 neu · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days in a row</source>
        <translation>
            <numerusform>%Ln Tag in Folge</numerusform>
            <numerusform>%Ln Tage in Folge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::AheadView</name>
    <message>
        <source>Ahead</source>
        <translation>Ausblick</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Today&apos;s cards again</source>
        <translation>Die Karten von heute</translation>
    </message>
    <message>
        <source>New cards</source>
        <translation>Neue Karten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>reprise::AnswerInput</name>
    <message>
        <source>Your answer</source>
        <translation>Deine Antwort</translation>
    </message>
    <message>
        <source>Type your answer, then press Enter</source>
        <translation>Antwort eingeben, dann Enter drücken</translation>
    </message>
    <message>
        <source>Type your answer, line by line, then press Ctrl+Enter</source>
        <translation>Antwort Zeile für Zeile eingeben, dann Strg+Enter drücken</translation>
    </message>
</context>
<context>
    <name>reprise::BackupModel</name>
    <message>
        <source>sound</source>
        <comment>a backup that can be read and was counted</comment>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>damaged</source>
        <comment>a backup that cannot be read</comment>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Angelegt am</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Head of a column: whether a backup can be read.</extracomment>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>reprise::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>reprise::BrowseActions</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear the search, then back to Today</source>
        <translation>Suche leeren, dann zurück zu Heute</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Front alone, or both sides</source>
        <translation>Nur die Vorderseite oder beide Seiten</translation>
    </message>
    <message>
        <source>Card information</source>
        <translation>Karteninformation</translation>
    </message>
    <message>
        <source>Move to a topic…</source>
        <translation>In ein Thema verschieben …</translation>
    </message>
    <message>
        <source>Add tags…</source>
        <translation>Schlagwörter hinzufügen …</translation>
    </message>
    <message>
        <source>Remove tags…</source>
        <translation>Schlagwörter entfernen …</translation>
    </message>
    <message>
        <source>Suspend or resume cards</source>
        <translation>Karten aussetzen oder wieder aufnehmen</translation>
    </message>
    <message>
        <source>Suspend or resume notes</source>
        <translation>Notizen aussetzen oder wieder aufnehmen</translation>
    </message>
    <message>
        <source>Bury cards until tomorrow</source>
        <translation>Karten bis morgen zurückstellen</translation>
    </message>
    <message>
        <source>Bury notes until tomorrow</source>
        <translation>Notizen bis morgen zurückstellen</translation>
    </message>
    <message>
        <source>Unbury</source>
        <translation>Zurückstellen aufheben</translation>
    </message>
    <message>
        <source>Mark</source>
        <comment>verb: give the notes the tag &apos;marked&apos;</comment>
        <translation>Kennzeichnen</translation>
    </message>
    <message>
        <source>Unmark</source>
        <comment>verb: take the tag &apos;marked&apos; away</comment>
        <translation>Kennzeichnung entfernen</translation>
    </message>
    <message>
        <source>Set due date…</source>
        <translation>Fälligkeit setzen …</translation>
    </message>
    <message>
        <source>Reset to new</source>
        <translation>Auf neu zurücksetzen</translation>
    </message>
    <message>
        <source>Delete notes</source>
        <translation>Notizen löschen</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>No flag</source>
        <translation>Keine Markierung</translation>
    </message>
    <message>
        <source>Flag %1</source>
        <translation>Markierung %1</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>Suchen und ersetzen …</translation>
    </message>
    <message>
        <source>Restore the original</source>
        <comment>the text that a deck came with</comment>
        <translation>Original wiederherstellen</translation>
    </message>
    <message>
        <source>Tidy up…</source>
        <translation>Aufräumen…</translation>
    </message>
    <message>
        <source>Change note type…</source>
        <translation>Notiztyp ändern …</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <translation>Notizen exportieren …</translation>
    </message>
</context>
<context>
    <name>reprise::BrowseBar</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Columns and order</source>
        <translation>Spalten und Reihenfolge</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Neue Karte</translation>
    </message>
</context>
<context>
    <name>reprise::BrowsePage</name>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Open %1 in the web browser?</source>
        <comment>a web address</comment>
        <translation>%1 im Webbrowser öffnen?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Last first</source>
        <comment>sorted in descending order</comment>
        <translation>Letzte zuerst</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how many were found</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing passes these filters.</source>
        <translation>Durch diese Filter kommt nichts.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Zu „%1“ passt nichts.</translation>
    </message>
    <message>
        <source>Save Search</source>
        <translation>Suche speichern</translation>
    </message>
    <message>
        <source>What is this search to be called?</source>
        <translation>Wie soll diese Suche heißen?</translation>
    </message>
    <message>
        <source>Cards found</source>
        <translation>Gefundene Karten</translation>
    </message>
    <message>
        <source>Preparing the search</source>
        <translation>Die Suche wird vorbereitet</translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation>Noch keine Karten</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
</context>
<context>
    <name>reprise::CardInfoDialog</name>
    <message>
        <source>Card information</source>
        <translation>Angaben zur Karte</translation>
    </message>
    <message>
        <source>What each grade would do</source>
        <translation>Was jede Bewertung bewirken würde</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Alle Antworten</translation>
    </message>
    <message>
        <source>This card has not been answered yet.</source>
        <translation>Diese Karte wurde noch nicht beantwortet.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New</source>
        <comment>state of a card</comment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>state of a card</comment>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>in today&apos;s drill</source>
        <comment>state of a card</comment>
        <translation>heute zu üben</translation>
    </message>
    <message>
        <source>suspended</source>
        <comment>state of a card</comment>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>buried until tomorrow</source>
        <comment>state of a card</comment>
        <translation>bis morgen zurückgestellt</translation>
    </message>
    <message>
        <source>flag %1</source>
        <comment>state of a card</comment>
        <translation>Markierung %1</translation>
    </message>
    <message>
        <source>State</source>
        <comment>of a card</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no tags</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Ease</source>
        <translation>Leichtigkeit</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <comment>passes since the last failure</comment>
        <translation>Erfolge in Folge</translation>
    </message>
    <message>
        <source>Lapses</source>
        <comment>times the card was forgotten</comment>
        <translation>Aussetzer</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Then</source>
        <comment>what follows a grade</comment>
        <translation>Danach</translation>
    </message>
</context>
<context>
    <name>reprise::CardPreview</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <comment>that a note makes</comment>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>Cloze %1</source>
        <comment>the number of a deletion</comment>
        <translation>Lücke %1</translation>
    </message>
    <message>
        <source>Card %1 of %2: %3</source>
        <comment>its number, how many, its name</comment>
        <translation>Karte %1 von %2: %3</translation>
    </message>
    <message>
        <source>No card yet: mark what is to be asked with Ctrl+Shift+O.</source>
        <translation>Noch keine Karte: Markiere mit Strg+Umschalt+O, was gefragt werden soll.</translation>
    </message>
    <message>
        <source>No card yet: what the question shows is empty.</source>
        <translation>Noch keine Karte: Was die Frage zeigt, ist leer.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Previous card</source>
        <translation>Vorige Karte</translation>
    </message>
    <message>
        <source>Previous card (Alt+Page Up)</source>
        <translation>Vorige Karte (Alt+Bild auf)</translation>
    </message>
    <message>
        <source>Next card</source>
        <translation>Nächste Karte</translation>
    </message>
    <message>
        <source>Next card (Alt+Page Down)</source>
        <translation>Nächste Karte (Alt+Bild ab)</translation>
    </message>
</context>
<context>
    <name>reprise::CardView</name>
    <message>
        <source>Question and answer</source>
        <translation>Frage und Antwort</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Copy code block %1</source>
        <translation>Codeblock %1 kopieren</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>reprise::ColumnsPage</name>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Whatever fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (neu)</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Nächstes Feld</translation>
    </message>
    <message>
        <source>Field “%1”</source>
        <translation>Feld „%1“</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Note type</source>
        <translation>Notiztyp</translation>
    </message>
    <message>
        <source>Id (guid)</source>
        <translation>Kennung (guid)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>What “%1” becomes</source>
        <translation>Was aus „%1“ wird</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Cells are separated by</source>
        <translation>Zellen trennt</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>Doppelpunkt</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>the character</comment>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>Die erste Zeile nennt die Spalten</translation>
    </message>
    <message>
        <source>Cells are HTML</source>
        <translation>Zellen sind HTML</translation>
    </message>
</context>
<context>
    <name>reprise::ComparisonPane</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>You deleted it. It stays away.</source>
        <translation>Du hast sie gelöscht. Sie bleibt weg.</translation>
    </message>
    <message>
        <source>It comes back with its cards.</source>
        <translation>Sie kommt mit ihren Karten zurück.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Yours, edited %1</source>
        <comment>a date</comment>
        <translation>Deine, bearbeitet am %1</translation>
    </message>
    <message>
        <source>In the file, edited %1</source>
        <comment>a date</comment>
        <translation>In der Datei, bearbeitet am %1</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>%1 of the file</source>
        <comment>a field</comment>
        <translation>%1 der Datei</translation>
    </message>
    <message>
        <source>Your %1</source>
        <comment>a field</comment>
        <translation>%1 von dir</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Due %1, interval %2, %3.</source>
        <comment>a date, days, reviews</comment>
        <translation>Fällig am %1, Abstand %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln review(s)</source>
        <translation>
            <numerusform>%Ln Wiederholung</numerusform>
            <numerusform>%Ln Wiederholungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not studied yet.</source>
        <translation>Noch nicht gelernt.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
</context>
<context>
    <name>reprise::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>reprise::CountTile</name>
    <message>
        <source>%1 %2</source>
        <comment>a count and what was counted</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>reprise::CountsView</name>
    <message>
        <source>new</source>
        <comment>cards left today, after a figure</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>drill</source>
        <comment>cards left today, after a figure</comment>
        <translation>üben</translation>
    </message>
    <message>
        <source>due</source>
        <comment>cards left today, after a figure</comment>
        <translation>fällig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new card(s) left today</source>
        <translation>
            <numerusform>Heute noch %Ln neue Karte</numerusform>
            <numerusform>Heute noch %Ln neue Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) to drill</source>
        <translation>
            <numerusform>%Ln Karte zu üben</numerusform>
            <numerusform>%Ln Karten zu üben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln review(s) due</source>
        <translation>
            <numerusform>%Ln Wiederholung fällig</numerusform>
            <numerusform>%Ln Wiederholungen fällig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::DeckExporter</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Writing the deck…</source>
        <translation>Der Stapel wird geschrieben …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>New folder of Markdown files (*)</source>
        <translation>Neuer Ordner mit Markdown-Dateien (*)</translation>
    </message>
    <message>
        <source>Anki package, cards as new ones (*.apkg)</source>
        <translation>Anki-Paket, Karten als neue (*.apkg)</translation>
    </message>
    <message>
        <source>Anki package with schedules and history (*.apkg)</source>
        <translation>Anki-Paket mit Zeitplan und Verlauf (*.apkg)</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Anki collection, in the place of the one there (*.colpkg)</source>
        <translation>Anki-Sammlung, ersetzt die vorhandene (*.colpkg)</translation>
    </message>
    <message>
        <source>Table, for spreadsheets and Anki (*.csv *.tsv)</source>
        <translation>Tabelle, für Tabellenprogramme und Anki (*.csv *.tsv)</translation>
    </message>
    <message>
        <source>New folder of Markdown files with schedules and history (*)</source>
        <translation>Neuer Ordner mit Markdown-Dateien, mit Zeitplan und Verlauf (*)</translation>
    </message>
</context>
<context>
    <name>reprise::DestinationModel</name>
    <message numerus="yes">
        <source>%1, %Ln cards left</source>
        <translation>
            <numerusform>%1, noch %Ln Karte</numerusform>
            <numerusform>%1, noch %Ln Karten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::DonePage</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>Nothing to study today</source>
        <translation>Heute nichts zu lernen</translation>
    </message>
    <message>
        <source>Nothing to study today in %1</source>
        <comment>a topic</comment>
        <translation>Heute nichts zu lernen in %1</translation>
    </message>
    <message>
        <source>Done for today</source>
        <translation>Fertig für heute</translation>
    </message>
    <message>
        <source>Done with %1 for today</source>
        <comment>a topic</comment>
        <translation>Fertig mit %1 für heute</translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) left today in other topics</source>
        <translation>
            <numerusform>Heute noch %Ln Karte in anderen Themen</numerusform>
            <numerusform>Heute noch %Ln Karten in anderen Themen</numerusform>
        </translation>
    </message>
    <message>
        <source>Missed today</source>
        <translation>Heute nicht gewusst</translation>
    </message>
    <message>
        <source>Going through them again does not touch the schedule.</source>
        <translation>Sie noch einmal durchzugehen ändert nichts am Zeitplan.</translation>
    </message>
    <message>
        <source>Go through again</source>
        <translation>Noch einmal durchgehen</translation>
    </message>
    <message>
        <source>Last answer: %1 on “%2”</source>
        <comment>a grade, and the question it was given for</comment>
        <translation>Letzte Antwort: %1 bei „%2“</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the last answer back and ask the card again</source>
        <translation>Die letzte Antwort zurücknehmen und die Karte noch einmal fragen</translation>
    </message>
    <message numerus="yes">
        <source>card(s)</source>
        <comment>after a figure</comment>
        <translation>
            <numerusform>Karte</numerusform>
            <numerusform>Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>card(s), %1 of them new</source>
        <comment>after a figure</comment>
        <translation>
            <numerusform>Karte, davon %1 neu</numerusform>
            <numerusform>Karten, davon %1 neu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a card</source>
        <comment>a time for each card</comment>
        <translation>%1 je Karte</translation>
    </message>
    <message>
        <source>no reviews today</source>
        <translation>heute keine Wiederholungen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a percentage</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln review(s) right</source>
        <translation>
            <numerusform>%1 von %Ln Wiederholung richtig</numerusform>
            <numerusform>%1 von %Ln Wiederholungen richtig</numerusform>
        </translation>
    </message>
    <message>
        <source>No card waits in this topic</source>
        <translation>In diesem Thema wartet keine Karte</translation>
    </message>
    <message>
        <source>Next: tomorrow</source>
        <translation>Weiter geht es morgen</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <comment>a weekday and a date</comment>
        <translation>Weiter geht es am %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln review(s)</source>
        <translation>
            <numerusform>%Ln Wiederholung</numerusform>
            <numerusform>%Ln Wiederholungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new card(s)</source>
        <translation>
            <numerusform>%Ln neue Karte</numerusform>
            <numerusform>%Ln neue Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2, %3</source>
        <comment>reviews, new cards, the time they take</comment>
        <translation>%1 und %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>reviews or new cards, the time they take</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>You have met all new cards of what you prepare for. On Today, “I prepare for” lets others come.</source>
        <translation>Alle neuen Karten, für die Sie sich vorbereiten, waren schon da. „Vorbereitung auf“ unter Heute lässt andere kommen.</translation>
    </message>
</context>
<context>
    <name>reprise::DosePanel</name>
    <message>
        <source>new</source>
        <extracomment>Under a number of new cards.</extracomment>
        <translation>neu</translation>
    </message>
    <message>
        <source>to drill</source>
        <extracomment>Under a number of cards that are asked again today.</extracomment>
        <translation>zu üben</translation>
    </message>
    <message>
        <source>due</source>
        <extracomment>Under a number of due reviews.</extracomment>
        <translation>fällig</translation>
    </message>
    <message>
        <source>Done for today.</source>
        <translation>Fertig für heute.</translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation>Noch keine Karten</translation>
    </message>
    <message>
        <source>Done for today</source>
        <translation>Fertig für heute</translation>
    </message>
    <message>
        <source>You have met all new cards of what you prepare for. “I prepare for”, above, lets others come.</source>
        <translation>Alle neuen Karten, für die Sie sich vorbereiten, waren schon da. „Vorbereitung auf“ oben lässt andere kommen.</translation>
    </message>
</context>
<context>
    <name>reprise::DustModel</name>
    <message>
        <source>(empty)</source>
        <comment>a note without a front</comment>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>An entry of a list: its text, then what is to be known of it.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>reprise::EditorActions</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Close and keep a draft</source>
        <translation>Schließen und Entwurf behalten</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code Block</source>
        <translation>Codeblock</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Bild …</translation>
    </message>
    <message>
        <source>Cloze, next number</source>
        <translation>Lücke, nächste Nummer</translation>
    </message>
    <message>
        <source>Cloze, same number</source>
        <translation>Lücke, gleiche Nummer</translation>
    </message>
    <message>
        <source>Paste as Plain Text</source>
        <translation>Als reinen Text einfügen</translation>
    </message>
    <message>
        <source>Preview the Next Card</source>
        <translation>Vorschau der nächsten Karte</translation>
    </message>
    <message>
        <source>Preview the Previous Card</source>
        <translation>Vorschau der vorigen Karte</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Restore the Original</source>
        <translation>Ursprünglichen Text zurückholen</translation>
    </message>
    <message>
        <source>Discard Draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Language of the code</source>
        <translation>Sprache des Codes</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>what a program prints</comment>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>No Language</source>
        <translation>Keine Sprache</translation>
    </message>
    <message>
        <source>Note Types…</source>
        <translation>Notiztypen …</translation>
    </message>
</context>
<context>
    <name>reprise::EditorBody</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Fields or preview</source>
        <translation>Felder oder Vorschau</translation>
    </message>
</context>
<context>
    <name>reprise::EditorFoot</name>
    <message>
        <source>Draft kept</source>
        <translation>Entwurf gesichert</translation>
    </message>
    <message>
        <source>Draft kept %1 s ago</source>
        <translation>Entwurf vor %1 s gesichert</translation>
    </message>
    <message>
        <source>Draft kept %1 min ago</source>
        <translation>Entwurf vor %1 min gesichert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close and forget what was typed. Esc closes and keeps it as a draft.</source>
        <translation>Schließen und das Geschriebene vergessen. Esc schließt und behält es als Entwurf.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <comment>two keys</comment>
        <translation>Strg+Enter</translation>
    </message>
</context>
<context>
    <name>reprise::EditorHead</name>
    <message>
        <source>Type</source>
        <comment>of a note</comment>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Note type</source>
        <translation>Notiztyp</translation>
    </message>
    <message>
        <source>Deck / Topic</source>
        <translation>Stapel / Thema</translation>
    </message>
    <message>
        <source>Restore the original</source>
        <translation>Ursprünglichen Text zurückholen</translation>
    </message>
    <message>
        <source>Restore the text that the deck came with</source>
        <translation>Den Text zurückholen, mit dem der Stapel kam</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>reprise::EditorPictures</name>
    <message>
        <source>“%1” is no picture that cards can show: PNG, JPEG, GIF or WebP, at most %2 MB.</source>
        <translation>„%1“ ist kein Bild, das Karten zeigen können: PNG, JPEG, GIF oder WebP, höchstens %2 MB.</translation>
    </message>
    <message>
        <source>Add Picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
</context>
<context>
    <name>reprise::EditorWindow</name>
    <message>
        <source>That was too long to paste: its end has been left out.</source>
        <translation>Das war zu lang zum Einfügen: Das Ende wurde weggelassen.</translation>
    </message>
    <message>
        <source>The draft could not be kept. %1</source>
        <translation>Der Entwurf konnte nicht gesichert werden. %1</translation>
    </message>
    <message>
        <source>This note is not in the collection any more.</source>
        <translation>Diese Notiz ist nicht mehr in der Sammlung.</translation>
    </message>
    <message>
        <source>This is your draft of %1, which was not saved.</source>
        <comment>a date and time</comment>
        <translation>Das ist dein Entwurf vom %1, der nicht gespeichert wurde.</translation>
    </message>
    <message>
        <source>Discard Draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>Which topic is the card for? Choose one, or write a new one.</source>
        <translation>Für welches Thema ist die Karte? Wähle eines oder schreib ein neues.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <comment>why</comment>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>New Card</source>
        <translation>Neue Karte</translation>
    </message>
    <message>
        <source>Edit Note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Save first what you have changed. Then the note can get another type.</source>
        <translation>Speichere zuerst, was du geändert hast. Danach kann die Notiz einen anderen Typ bekommen.</translation>
    </message>
    <message>
        <source>This note was changed elsewhere too. What you typed is still here, and saving it replaces the other change.</source>
        <translation>Diese Notiz wurde auch anderswo geändert. Was du geschrieben hast, steht noch hier; wenn du es speicherst, ersetzt es die andere Änderung.</translation>
    </message>
    <message>
        <source>Add as a New Note</source>
        <translation>Als neue Notiz hinzufügen</translation>
    </message>
    <message>
        <source>This is your draft of %1, which was not saved. It was written for other fields: its text is in the last one.</source>
        <comment>a date and time</comment>
        <translation>Das ist dein Entwurf vom %1, der nicht gespeichert wurde. Er wurde für andere Felder geschrieben: Sein Text steht im letzten.</translation>
    </message>
    <message>
        <source>Not saved: the note or its type was changed elsewhere meanwhile. Look at it and save again.</source>
        <translation>Nicht gespeichert: Die Notiz oder ihr Typ wurde inzwischen anderswo geändert. Sieh sie dir an und speichere noch einmal.</translation>
    </message>
    <message>
        <source>Save first what you have changed. The deck has this note as another type.</source>
        <translation>Speichere zuerst, was du geändert hast. Im Stapel hat diese Notiz einen anderen Typ.</translation>
    </message>
    <message>
        <source>As the deck has it</source>
        <translation>Wie im Stapel</translation>
    </message>
</context>
<context>
    <name>reprise::ErrorPage</name>
    <message>
        <source>Your collection cannot be opened</source>
        <translation>Deine Sammlung lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Restore a Backup…</source>
        <translation>Sicherung einspielen…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>reprise::FaceDocument</name>
    <message>
        <source>Too long to show in full: this is the beginning, without its formatting.</source>
        <translation>Zu lang, um alles zu zeigen: Das ist der Anfang, ohne Formatierung.</translation>
    </message>
    <message>
        <source>Nested too deeply to show with its formatting.</source>
        <translation>Zu tief verschachtelt, daher ohne Formatierung.</translation>
    </message>
    <message>
        <source>[picture from elsewhere, not loaded]</source>
        <translation>[Bild von anderswo, nicht geladen]</translation>
    </message>
    <message>
        <source>[picture missing: %1]</source>
        <translation>[Bild fehlt: %1]</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>what a program prints, over a code block</comment>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>plain text, over a code block</comment>
        <translation>Text</translation>
    </message>
    <message>
        <source>Then they ask:</source>
        <translation>Dann fragen sie:</translation>
    </message>
    <message>
        <source>This card is no longer made from its note. Suspend it, and it is not asked any more; its history stays.</source>
        <translation>Diese Karte wird aus ihrer Notiz nicht mehr erzeugt. Setzen Sie sie aus, und sie wird nicht mehr gefragt; ihr Verlauf bleibt.</translation>
    </message>
    <message>
        <source>[picture of a kind not shown: %1]</source>
        <translation>[Bild einer Art, die nicht gezeigt wird: %1]</translation>
    </message>
    <message>
        <source>[picture not shown: the card has too many]</source>
        <translation>[Bild nicht gezeigt: die Karte hat zu viele]</translation>
    </message>
</context>
<context>
    <name>reprise::FaceMarks</name>
    <message>
        <source>Show hint: %1</source>
        <comment>a link on a card</comment>
        <translation>Hinweis zeigen: %1</translation>
    </message>
    <message>
        <source>[sound missing: %1]</source>
        <translation>[Ton fehlt: %1]</translation>
    </message>
    <message>
        <source>[not a sound: %1]</source>
        <translation>[kein Ton: %1]</translation>
    </message>
</context>
<context>
    <name>reprise::FacePane</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Card information</source>
        <translation>Karteninformation</translation>
    </message>
</context>
<context>
    <name>reprise::FieldsPane</name>
    <message numerus="yes">
        <source>%n other note(s) with the same front</source>
        <translation>
            <numerusform>%n andere Notiz mit derselben Vorderseite</numerusform>
            <numerusform>%n andere Notizen mit derselben Vorderseite</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the notes with the same front</source>
        <translation>Die Notizen mit derselben Vorderseite zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s) with text: this note type does not have them, and what is in them is not saved with the note.</source>
        <translation>
            <numerusform>%n weiteres Feld mit Text: Dieser Notiztyp hat es nicht, und was darin steht, wird nicht mit der Notiz gespeichert.</numerusform>
            <numerusform>%n weitere Felder mit Text: Dieser Notiztyp hat sie nicht, und was darin steht, wird nicht mit der Notiz gespeichert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::Figure</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A figure and what it counts, read aloud as one: &quot;38 due&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>reprise::FilterModel</name>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a filter and how many it finds, read aloud</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <comment>a filter, read aloud</comment>
        <translation>%1, gewählt</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <comment>a filter, read aloud</comment>
        <translation>%1, ausgeschlossen</translation>
    </message>
</context>
<context>
    <name>reprise::FilterView</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Remove this search</source>
        <translation>Diese Suche entfernen</translation>
    </message>
    <message>
        <source>&lt;p&gt;%1&lt;/p&gt;&lt;p&gt;Ctrl adds it, Alt leaves it out.&lt;/p&gt;</source>
        <comment>about a filter</comment>
        <translation>&lt;p&gt;%1&lt;/p&gt;&lt;p&gt;Strg nimmt es hinzu, Alt schließt es aus.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>reprise::FindReplaceDialog</name>
    <message>
        <source>It stands in none of the selected notes.</source>
        <translation>Es steht in keiner der ausgewählten Notizen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) would change, as shown before and after.</source>
        <translation>
            <numerusform>%Ln Feld würde sich ändern, wie es hier davor und danach steht.</numerusform>
            <numerusform>%Ln Felder würden sich ändern, wie sie hier davor und danach stehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) changed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln Notiz geändert. Strg+Z nimmt es zurück.</numerusform>
            <numerusform>%Ln Notizen geändert. Strg+Z nimmt es zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Allen Feldern</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>reprise::FollowUpDialog</name>
    <message>
        <source>Then they ask</source>
        <translation>Dann fragen sie</translation>
    </message>
    <message>
        <source>Show answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>a key</comment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>reprise::FormatBar</name>
    <message>
        <source>Language of the code: %1</source>
        <translation>Sprache des Codes: %1</translation>
    </message>
    <message>
        <source>Language of the code</source>
        <translation>Sprache des Codes</translation>
    </message>
</context>
<context>
    <name>reprise::ImportDialog</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <comment>two keys</comment>
        <translation>Strg+Enter</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln note(s)</source>
        <translation>
            <numerusform>%Ln Notiz importieren</numerusform>
            <numerusform>%Ln Notizen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>notes added</source>
        <translation>neue Notizen</translation>
    </message>
    <message>
        <source>notes updated</source>
        <translation>geänderte Notizen</translation>
    </message>
    <message>
        <source>cards added</source>
        <translation>neue Karten</translation>
    </message>
    <message>
        <source>reviews added</source>
        <translation>neue Antworten</translation>
    </message>
    <message>
        <source>media files added</source>
        <translation>neue Mediendateien</translation>
    </message>
    <message>
        <source>It is done. A backup was made first, and Ctrl+Z in the main window takes all of it back.</source>
        <translation>Fertig. Vorher wurde gesichert, und Strg+Z im Hauptfenster nimmt alles zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) in conflict stayed as you have them.</source>
        <translation>
            <numerusform>%Ln Notiz im Konflikt blieb, wie du sie hast.</numerusform>
            <numerusform>%Ln Notizen im Konflikt blieben, wie du sie hast.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) could not be brought in.</source>
        <translation>
            <numerusform>%Ln Notiz konnte nicht importiert werden.</numerusform>
            <numerusform>%Ln Notizen konnten nicht importiert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln media file(s) got another name, as theirs were taken.</source>
        <translation>
            <numerusform>%Ln Mediendatei heißt jetzt anders, weil ihr Name vergeben war.</numerusform>
            <numerusform>%Ln Mediendateien heißen jetzt anders, weil ihre Namen vergeben waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import “%1”</source>
        <comment>a file&apos;s name</comment>
        <translation>„%1“ importieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Notiz</numerusform>
            <numerusform>%Ln Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln media file(s)</source>
        <translation>
            <numerusform>%Ln Mediendatei</numerusform>
            <numerusform>%Ln Mediendateien</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a program or a format</comment>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a description</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Bringing the notes in…</source>
        <translation>Die Notizen werden importiert …</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen …</translation>
    </message>
    <message>
        <source>What is to be known</source>
        <translation>Was zu wissen ist</translation>
    </message>
    <message>
        <source>Backed up first. One undo takes it all back.</source>
        <translation>Vorher wird gesichert. Einmal Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show in Browse</source>
        <translation>In Durchsuchen zeigen</translation>
    </message>
    <message>
        <source>Allow It to Be Larger</source>
        <translation>Größere Datei erlauben</translation>
    </message>
    <message>
        <source>Import Schedules</source>
        <translation>Zeitpläne importieren</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten …</translation>
    </message>
    <message>
        <source>Show the Notes</source>
        <translation>Notizen zeigen</translation>
    </message>
</context>
<context>
    <name>reprise::ImportModel</name>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Im Konflikt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>a note without a front</comment>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Deleted here</source>
        <translation>Hier gelöscht</translation>
    </message>
    <message>
        <source>Of another note type here; only its tags can be taken</source>
        <translation>Hier von anderem Notiztyp; nur die Schlagwörter sind übernehmbar</translation>
    </message>
    <message>
        <source>Changed on both sides: %1</source>
        <comment>names of fields</comment>
        <translation>Auf beiden Seiten geändert: %1</translation>
    </message>
    <message>
        <source>Changed in the file: %1</source>
        <comment>names of fields</comment>
        <translation>In der Datei geändert: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a title and what is to be known</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>reprise::ImportPreviewPage</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a number of a count</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The one in the file takes its place.</source>
        <translation>Der aus der Datei tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>Kept; those of new notes come with them.</source>
        <translation>Er bleibt; neue Notizen bringen ihren mit.</translation>
    </message>
    <message>
        <source>Kept, as the schedule in the file is not imported.</source>
        <translation>Er bleibt, denn der Zeitplan der Datei wird nicht importiert.</translation>
    </message>
    <message>
        <source>new</source>
        <comment>count of notes</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>count of notes</comment>
        <translation>geändert</translation>
    </message>
    <message>
        <source>the same</source>
        <comment>count of notes</comment>
        <translation>gleich</translation>
    </message>
    <message>
        <source>in conflict</source>
        <comment>count of notes</comment>
        <translation>im Konflikt</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>count of notes</comment>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Notes of the file</source>
        <translation>Notizen der Datei</translation>
    </message>
    <message>
        <source>The note here and in the file</source>
        <translation>Die Notiz hier und in der Datei</translation>
    </message>
    <message>
        <source>Previous note</source>
        <translation>Vorige Notiz</translation>
    </message>
    <message>
        <source>Next note</source>
        <translation>Nächste Notiz</translation>
    </message>
    <message>
        <source>All conflicts</source>
        <translation>Alle Konflikte</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Take the file&apos;s</source>
        <translation>Die der Datei</translation>
    </message>
    <message>
        <source>Take the newer</source>
        <translation>Die neueren</translation>
    </message>
    <message>
        <source>Import schedules and history</source>
        <translation>Zeitplan und Verlauf importieren</translation>
    </message>
    <message>
        <source>Also of cards that are here</source>
        <translation>Auch von Karten, die es hier gibt</translation>
    </message>
    <message>
        <source>Update changed notes</source>
        <translation>Geänderte Notizen aktualisieren</translation>
    </message>
</context>
<context>
    <name>reprise::Importer</name>
    <message>
        <source>Import a File</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Cards (*.apkg *.colpkg *.csv *.tsv *.txt *.md *.markdown *.cards *.xml *.kvtml)</source>
        <translation>Karten (*.apkg *.colpkg *.csv *.tsv *.txt *.md *.markdown *.cards *.xml *.kvtml)</translation>
    </message>
</context>
<context>
    <name>reprise::KeyLine</name>
    <message>
        <source>Close this line</source>
        <translation>Diese Zeile schließen</translation>
    </message>
    <message>
        <source>%1 shows the answer, %2 – %3 grade it, %4 lists all keys</source>
        <extracomment>%1 to %4 are drawn as keys: &quot;Space shows the answer, 1 – 4 grade it, ? lists all keys&quot;.</extracomment>
        <translation>%1 zeigt die Antwort, %2 – %3 bewerten sie, %4 zeigt alle Tasten</translation>
    </message>
</context>
<context>
    <name>reprise::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>reprise::KindModel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A kind of what can be tidied up, and how much there is of it.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>reprise::MainWindow</name>
    <message>
        <source>Preparing the decks for your first start…</source>
        <translation>Die Stapel werden für den ersten Start vorbereitet…</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made. %1</source>
        <translation>Die heutige Sicherung ließ sich nicht anlegen. %1</translation>
    </message>
    <message>
        <source>The decks that come with Reprise could not be installed. %1</source>
        <translation>Die mit Reprise gelieferten Stapel ließen sich nicht einrichten. %1</translation>
    </message>
    <message>
        <source>The backup is in place. Your former collection was kept as %1.</source>
        <translation>Die Sicherung ist eingespielt. Deine bisherige Sammlung bleibt erhalten als %1.</translation>
    </message>
    <message>
        <source>The backup could not be restored, your collection is as it was. %1</source>
        <translation>Die Sicherung ließ sich nicht einspielen, deine Sammlung ist unverändert. %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Studying</source>
        <translation>Beim Lernen</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Note Types</source>
        <translation>Notiztypen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>My collection</source>
        <comment>a file&apos;s name</comment>
        <translation>Meine Sammlung</translation>
    </message>
</context>
<context>
    <name>reprise::MissedModel</name>
    <message>
        <source>%1, in %2</source>
        <comment>a question and its topic, read aloud</comment>
        <translation>%1, in %2</translation>
    </message>
</context>
<context>
    <name>reprise::NoteTypesModel</name>
    <message>
        <source>%1 *</source>
        <comment>a note type with changes that are not saved</comment>
        <translation>%1 *</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln note(s)</source>
        <comment>a note type</comment>
        <translation>
            <numerusform>%1, %Ln Notiz</numerusform>
            <numerusform>%1, %Ln Notizen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <comment>a note type and how many notes</comment>
        <translation>%1, nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>reprise::NoteTypesWindow</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>With the oldest note of this type as the example.</source>
        <translation>Mit der ältesten Notiz dieses Typs als Beispiel.</translation>
    </message>
    <message>
        <source>There is no note of this type yet: its fields show their names.</source>
        <translation>Es gibt noch keine Notiz dieses Typs: Seine Felder zeigen ihre Namen.</translation>
    </message>
    <message>
        <source>A note type needs a name.</source>
        <translation>Ein Notiztyp braucht einen Namen.</translation>
    </message>
    <message>
        <source>What “%1” shows cannot be saved as it is written.</source>
        <translation>Was „%1“ zeigt, kann so nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>It cannot be saved over what has changed meanwhile.</source>
        <translation>Über das, was sich inzwischen geändert hat, kann es nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>“%1” was changed elsewhere while you edited it. Your changes are still here.</source>
        <translation>„%1“ wurde anderswo geändert, während du daran gearbeitet hast. Deine Änderungen sind noch hier.</translation>
    </message>
    <message>
        <source>Discard My Changes</source>
        <translation>Meine Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Saved. Ctrl+Z in the main window takes it back.</source>
        <translation>Gespeichert. Strg+Z im Hauptfenster nimmt es zurück.</translation>
    </message>
    <message>
        <source>New Note Type</source>
        <translation>Neuer Notiztyp</translation>
    </message>
    <message>
        <source>What is it called? It begins as a copy of “%1”.</source>
        <translation>Wie heißt er? Er beginnt als Kopie von „%1“.</translation>
    </message>
    <message>
        <source>%1 2</source>
        <comment>a note type&apos;s name, of a copy of it</comment>
        <translation>%1 2</translation>
    </message>
    <message>
        <source>Make It</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z in the main window brings it back.</source>
        <translation>Gelöscht. Strg+Z im Hauptfenster holt ihn zurück.</translation>
    </message>
    <message>
        <source>It comes with Reprise and stays.</source>
        <translation>Er gehört zu Reprise und bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>It cannot be deleted: %Ln note(s) are of it.</source>
        <translation>
            <numerusform>Er kann nicht gelöscht werden: %Ln Notiz ist von diesem Typ.</numerusform>
            <numerusform>Er kann nicht gelöscht werden: %Ln Notizen sind von diesem Typ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note Types</source>
        <translation>Notiztypen</translation>
    </message>
    <message>
        <source>Fields and Cards</source>
        <translation>Felder und Karten</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Parts of the window</source>
        <translation>Teile des Fensters</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu …</translation>
    </message>
    <message>
        <source>Make a copy of this note type under another name</source>
        <translation>Eine Kopie dieses Notiztyps unter einem anderen Namen anlegen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Close, and forget what is not saved</source>
        <translation>Schließen und vergessen, was nicht gespeichert ist</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <comment>two keys</comment>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note type(s) have changes that are not saved.</source>
        <translation>
            <numerusform>%Ln Notiztyp hat Änderungen, die nicht gespeichert sind.</numerusform>
            <numerusform>%Ln Notiztypen haben Änderungen, die nicht gespeichert sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close Without Saving</source>
        <translation>Schließen, ohne zu speichern</translation>
    </message>
</context>
<context>
    <name>reprise::Notices</name>
    <message>
        <source>Retry</source>
        <translation>Neuer Versuch</translation>
    </message>
</context>
<context>
    <name>reprise::PartsPane</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Rename the field</source>
        <translation>Feld umbenennen</translation>
    </message>
    <message>
        <source>Move the field up</source>
        <translation>Feld nach oben</translation>
    </message>
    <message>
        <source>Move the field down</source>
        <translation>Feld nach unten</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Feld entfernen</translation>
    </message>
    <message>
        <source>Add a card</source>
        <translation>Karte hinzufügen</translation>
    </message>
    <message>
        <source>Rename the card</source>
        <translation>Karte umbenennen</translation>
    </message>
    <message>
        <source>Move the card up</source>
        <translation>Karte nach oben</translation>
    </message>
    <message>
        <source>Move the card down</source>
        <translation>Karte nach unten</translation>
    </message>
    <message>
        <source>Remove the card</source>
        <translation>Karte entfernen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>reprise::PreparationButton</name>
    <message>
        <source>Every level</source>
        <translation>Jede Stufe</translation>
    </message>
    <message>
        <source>Entry</source>
        <comment>a level of a job</comment>
        <translation>Einstieg</translation>
    </message>
    <message>
        <source>Mid, and what is below</source>
        <comment>a level of a job</comment>
        <translation>Erfahren und darunter</translation>
    </message>
    <message>
        <source>Senior, and what is below</source>
        <comment>a level of a job</comment>
        <translation>Senior und darunter</translation>
    </message>
    <message>
        <source>entry</source>
        <comment>a level of a job, within a line</comment>
        <translation>Einstieg</translation>
    </message>
    <message>
        <source>mid</source>
        <comment>a level of a job, within a line</comment>
        <translation>erfahren</translation>
    </message>
    <message>
        <source>senior</source>
        <comment>a level of a job, within a line</comment>
        <translation>Senior</translation>
    </message>
    <message>
        <source>web</source>
        <comment>a role in a company</comment>
        <translation>Web</translation>
    </message>
    <message>
        <source>data science</source>
        <comment>a role in a company</comment>
        <translation>Data Science</translation>
    </message>
    <message>
        <source>ML and AI</source>
        <comment>a role in a company</comment>
        <translation>ML und KI</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Roles; general questions always come</source>
        <translation>Rollen; allgemeine Fragen kommen immer</translation>
    </message>
    <message>
        <source>Everything again</source>
        <translation>Wieder alles</translation>
    </message>
    <message>
        <source>everything</source>
        <comment>what is prepared for</comment>
        <translation>alles</translation>
    </message>
    <message>
        <source>I prepare for: %1</source>
        <comment>levels and roles</comment>
        <translation>Vorbereitung auf: %1</translation>
    </message>
    <message>
        <source>Which new cards come. What is due comes all the same.</source>
        <translation>Welche neuen Karten kommen. Fälliges kommt auf jeden Fall.</translation>
    </message>
</context>
<context>
    <name>reprise::PromptDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>reprise::ReplacementModel</name>
    <message>
        <source>%1: “%2” becomes “%3”</source>
        <comment>a field&apos;s name, its text now and then</comment>
        <translation>%1: Aus „%2“ wird „%3“</translation>
    </message>
</context>
<context>
    <name>reprise::RestorePage</name>
    <message>
        <source>A backup is being made</source>
        <translation>Eine Sicherung wird angelegt</translation>
    </message>
    <message>
        <source>The backup is being restored</source>
        <translation>Die Sicherung wird eingespielt</translation>
    </message>
    <message>
        <source>The backups are being read</source>
        <translation>Die Sicherungen werden gelesen</translation>
    </message>
    <message>
        <source>Back to Settings</source>
        <translation>Zurück zu den Einstellungen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>One is made at the first start of each day. The last ten are kept, then one a week and one a month.</source>
        <translation>Eine entsteht beim ersten Start am Tag. Die letzten zehn bleiben, dann eine je Woche und eine je Monat.</translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation>Noch gibt es keine Sicherungen.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Einspielen…</translation>
    </message>
    <message>
        <source>Back Up Now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Restore This Backup</source>
        <translation>Diese Sicherung einspielen</translation>
    </message>
    <message>
        <source>Go back to the backup of %1?</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>Zurück zur Sicherung vom %1?</translation>
    </message>
    <message>
        <source>It holds %1 cards and %2 reviews. Your present collection is not deleted: it is kept beside the new one, and you are told where.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>Sie enthält %1 Karten und %2 Wiederholungen. Deine jetzige Sammlung wird nicht gelöscht: Sie bleibt neben der neuen erhalten, und du erfährst, wo.</translation>
    </message>
</context>
<context>
    <name>reprise::ReviewHistoryModel</name>
    <message>
        <source>new</source>
        <comment>a card&apos;s state before its first answer</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a grade&apos;s word, and its number from 0 to 5</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Drill</source>
        <comment>a kind of answer</comment>
        <translation>Üben</translation>
    </message>
    <message>
        <source>First</source>
        <comment>a kind of answer: of a new card</comment>
        <translation>Erste</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>a kind of answer</comment>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before and after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Zeit</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>of an answer</comment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Ease</source>
        <translation>Leichtigkeit</translation>
    </message>
    <message>
        <source>Took</source>
        <comment>how long an answer took</comment>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>reprise::RowDelegate</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>reprise::ScratchEditor</name>
    <message>
        <source>Your code</source>
        <translation>Dein Code</translation>
    </message>
    <message>
        <source>Esc leaves, Ctrl+Enter shows the answer</source>
        <translation>Esc führt zurück, Strg+Enter zeigt die Antwort</translation>
    </message>
    <message>
        <source>Write it here, if you like. It is never run and never kept.</source>
        <translation>Hier kannst du den Code aufschreiben. Er wird nie ausgeführt und nie gespeichert.</translation>
    </message>
</context>
<context>
    <name>reprise::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Words to go on with</source>
        <translation>Wörter, mit denen es weitergeht</translation>
    </message>
</context>
<context>
    <name>reprise::SelectionBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%Ln gewählt</numerusform>
            <numerusform>%Ln gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Schlagwörter …</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Aussetzen</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
</context>
<context>
    <name>reprise::SelectionChanges</name>
    <message numerus="yes">
        <source>%Ln note(s) deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%Ln Notiz gelöscht. Strg+Z holt sie zurück.</numerusform>
            <numerusform>%Ln Notizen gelöscht. Strg+Z holt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>To which topic? What is missing of it is made.</source>
        <translation>In welches Thema? Was davon fehlt, wird angelegt.</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln Card(s)</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>%Ln Karte verschieben</numerusform>
            <numerusform>%Ln Karten verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Add Tags</source>
        <translation>Schlagwörter hinzufügen</translation>
    </message>
    <message>
        <source>Remove Tags</source>
        <translation>Schlagwörter entfernen</translation>
    </message>
    <message>
        <source>Which tags do the notes get? Blanks part them.</source>
        <translation>Welche Schlagwörter bekommen die Notizen? Leerzeichen trennen sie.</translation>
    </message>
    <message>
        <source>Which tags do the notes lose? Blanks part them.</source>
        <translation>Welche Schlagwörter verlieren die Notizen? Leerzeichen trennen sie.</translation>
    </message>
    <message>
        <source>Set Due Date</source>
        <translation>Fälligkeit setzen</translation>
    </message>
    <message>
        <source>In how many days are they due? 0 is today.</source>
        <translation>In wie vielen Tagen sind sie fällig? 0 ist heute.</translation>
    </message>
    <message>
        <source>Nothing to restore: no deck has another text for what is selected.</source>
        <translation>Nichts wiederherzustellen: Für die Auswahl hat kein Stapel einen anderen Text.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) read as their deck has them. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln Notiz lautet wieder wie im Stapel. Strg+Z nimmt es zurück.</numerusform>
            <numerusform>%Ln Notizen lauten wieder wie in ihrem Stapel. Strg+Z nimmt es zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected notes</source>
        <comment>a folder&apos;s name</comment>
        <translation>Ausgewählte Notizen</translation>
    </message>
    <message>
        <source>Nothing was removed: no selected note has such a tag, written just so.</source>
        <translation>Nichts wurde entfernt: Keine ausgewählte Notiz hat ein Schlagwort, das genau so geschrieben ist.</translation>
    </message>
    <message numerus="yes">
        <source>Move the Cards of %Ln Note(s)</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>Karten von %Ln Notiz verschieben</numerusform>
            <numerusform>Karten von %Ln Notizen verschieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::SettingRow</name>
    <message>
        <source>Take back what is set here</source>
        <translation>Zurücknehmen, was hier eingestellt ist</translation>
    </message>
    <message>
        <source>%1: take back what is set here</source>
        <comment>the name of a setting</comment>
        <translation>%1: zurücknehmen, was hier eingestellt ist</translation>
    </message>
</context>
<context>
    <name>reprise::SettingsPage</name>
    <message>
        <source>All decks</source>
        <translation>Alle Stapel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Decks and topics</source>
        <translation>Stapel und Themen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>appearance</comment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>language</comment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>A study day starts at</source>
        <translation>Ein Lerntag beginnt um</translation>
    </message>
    <message>
        <source>Until then, what you study still belongs to the day before.</source>
        <translation>Was du davor lernst, gehört noch zum Tag zuvor.</translation>
    </message>
    <message>
        <source>Four: Again to Easy</source>
        <translation>Vier: Nochmal bis Leicht</translation>
    </message>
    <message>
        <source>Six: 0 to 5</source>
        <translation>Sechs: 0 bis 5</translation>
    </message>
    <message>
        <source>Grade buttons</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Four are quick. Six are those of SM-2, with three shades of not knowing.</source>
        <translation>Mit vieren geht es schnell. Sechs hat SM-2, davon drei für Nichtwissen.</translation>
    </message>
    <message>
        <source>Settings of</source>
        <translation>Einstellungen für</translation>
    </message>
    <message>
        <source>Everything below in this part is about it.</source>
        <translation>Alles Weitere in diesem Abschnitt gilt dafür.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen…</translation>
    </message>
    <message>
        <source>Back up and restore</source>
        <translation>Sichern und einspielen</translation>
    </message>
    <message>
        <source>A backup is made at the first start of each day. Here you make one now, or go back to one.</source>
        <translation>Beim ersten Start jedes Tages entsteht eine Sicherung. Hier lässt sich jetzt eine anlegen oder zu einer zurückkehren.</translation>
    </message>
    <message>
        <source>What is set here</source>
        <translation>Was hier gesetzt ist</translation>
    </message>
    <message>
        <source>Nothing: what is above it, or the usual, holds.</source>
        <translation>Nichts: Es gilt, was darüber gesetzt ist, oder das Übliche.</translation>
    </message>
    <message>
        <source>Back to what is above it, or to the usual.</source>
        <translation>Zurück zu dem, was darüber gesetzt ist, oder zum Üblichen.</translation>
    </message>
</context>
<context>
    <name>reprise::Sidebar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>More pages</source>
        <translation>Weitere Seiten</translation>
    </message>
</context>
<context>
    <name>reprise::SoundButton</name>
    <message>
        <source>%1 cannot be played here</source>
        <translation>%1 ist hier nicht abspielbar</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <comment>a sound</comment>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Play %1</source>
        <comment>a sound</comment>
        <translation>%1 abspielen</translation>
    </message>
</context>
<context>
    <name>reprise::StudyActions</name>
    <message>
        <source>Show the answer, then Good</source>
        <translation>Antwort zeigen, dann Gut</translation>
    </message>
    <message>
        <source>Bury card until tomorrow</source>
        <translation>Karte bis morgen zurückstellen</translation>
    </message>
    <message>
        <source>Bury note until tomorrow</source>
        <translation>Notiz bis morgen zurückstellen</translation>
    </message>
    <message>
        <source>Suspend card</source>
        <translation>Karte aussetzen</translation>
    </message>
    <message>
        <source>Suspend note</source>
        <translation>Notiz aussetzen</translation>
    </message>
    <message>
        <source>Mark</source>
        <comment>verb: give the note the tag &apos;marked&apos;</comment>
        <translation>Kennzeichnen</translation>
    </message>
    <message>
        <source>Card information</source>
        <translation>Angaben zur Karte</translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation>Zurück zu Heute</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Textgröße</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>No flag</source>
        <translation>Keine Markierung</translation>
    </message>
    <message>
        <source>Flag %1</source>
        <translation>Markierung %1</translation>
    </message>
    <message>
        <source>What they ask then</source>
        <comment>an interviewer&apos;s next question</comment>
        <translation>Was sie dann fragen</translation>
    </message>
    <message>
        <source>Write code (Esc leaves)</source>
        <translation>Code schreiben (Esc führt zurück)</translation>
    </message>
    <message>
        <source>Edit</source>
        <comment>verb: change the text of the card</comment>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Show the next hint</source>
        <translation>Den nächsten Hinweis zeigen</translation>
    </message>
    <message>
        <source>Play the sound, or end it</source>
        <translation>Den Ton abspielen oder beenden</translation>
    </message>
</context>
<context>
    <name>reprise::StudyBar</name>
    <message>
        <source>Flag</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Flag %1</source>
        <translation>Markierung %1</translation>
    </message>
    <message>
        <source>Flag (Ctrl+1 to Ctrl+7)</source>
        <translation>Markierung (Strg+1 bis Strg+7)</translation>
    </message>
    <message>
        <source>Card information</source>
        <translation>Angaben zur Karte</translation>
    </message>
    <message>
        <source>Card information (I)</source>
        <translation>Angaben zur Karte (I)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Edit</source>
        <comment>verb: change the text of the card</comment>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit (E)</source>
        <translation>Bearbeiten (E)</translation>
    </message>
</context>
<context>
    <name>reprise::StudyFace</name>
    <message>
        <source>Space</source>
        <comment>a key</comment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>a key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <comment>two keys</comment>
        <translation>Strg+Enter</translation>
    </message>
</context>
<context>
    <name>reprise::StudyHead</name>
    <message>
        <source>Today</source>
        <comment>back to the page of that name</comment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Back to Today (Esc)</source>
        <translation>Zurück zu Heute (Esc)</translation>
    </message>
    <message>
        <source>Answered of today&apos;s cards</source>
        <translation>Beantwortet von den Karten für heute</translation>
    </message>
</context>
<context>
    <name>reprise::StudyPage</name>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>a key</comment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Show answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <comment>what is undone</comment>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Going through again, %1 of %2: nothing is recorded</source>
        <comment>the number of a card, and how many there are</comment>
        <translation>Noch einmal, %1 von %2: Nichts wird erfasst</translation>
    </message>
    <message>
        <source>Answer shown</source>
        <translation>Antwort gezeigt</translation>
    </message>
    <message>
        <source>The answer was not recorded. %1</source>
        <comment>what went wrong</comment>
        <translation>Die Antwort wurde nicht erfasst. %1</translation>
    </message>
    <message>
        <source>A new day has begun, and the drill ended with the old one. The card comes again on its day.</source>
        <translation>Ein neuer Tag hat begonnen, und das Üben endete mit dem alten. Die Karte kommt an ihrem Tag wieder.</translation>
    </message>
    <message numerus="yes">
        <source>This card has been missed %Ln time(s); it is tagged leech.</source>
        <comment>about the card before the one on screen</comment>
        <translation>
            <numerusform>Diese Karte wurde %Ln Mal nicht gewusst; sie hat jetzt das Schlagwort leech.</numerusform>
            <numerusform>Diese Karte wurde %Ln Mal nicht gewusst; sie hat jetzt das Schlagwort leech.</numerusform>
        </translation>
    </message>
    <message>
        <source>Graded %1, next card</source>
        <comment>a grade</comment>
        <translation>Bewertet mit %1, nächste Karte</translation>
    </message>
    <message>
        <source>Graded %1, no card left</source>
        <comment>a grade</comment>
        <translation>Bewertet mit %1, keine Karte mehr</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Open %1 in the web browser?</source>
        <comment>a web address</comment>
        <translation>%1 im Webbrowser öffnen?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>That was too long to paste: its end has been left out.</source>
        <translation>Das war zu lang zum Einfügen: Das Ende wurde weggelassen.</translation>
    </message>
</context>
<context>
    <name>reprise::TagChip</name>
    <message>
        <source>Tag %1</source>
        <translation>Schlagwort %1</translation>
    </message>
    <message>
        <source>Delete takes it away</source>
        <translation>Entf nimmt es weg</translation>
    </message>
</context>
<context>
    <name>reprise::TagField</name>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Enter adds the tag, Backspace takes back the last one, Left goes to the tags</source>
        <translation>Enter fügt das Schlagwort hinzu, die Rücktaste holt das letzte zurück, Links geht zu den Schlagwörtern</translation>
    </message>
</context>
<context>
    <name>reprise::TidyPage</name>
    <message>
        <source>Look Again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <comment>entries of a list</comment>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message>
        <source>Back to Browse</source>
        <translation>Zurück zu Durchsuchen</translation>
    </message>
    <message>
        <source>Tidy Up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>The collection is being looked through</source>
        <translation>Die Sammlung wird durchgesehen</translation>
    </message>
    <message>
        <source>What can be tidied up</source>
        <translation>Was sich aufräumen lässt</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing was found: your collection is tidy.</source>
        <translation>Nichts gefunden: Deine Sammlung ist aufgeräumt.</translation>
    </message>
</context>
<context>
    <name>reprise::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>The clock of this computer is behind your last answer. You can study on; please check date and time.</source>
        <translation>Die Uhr dieses Computers zeigt eine Zeit vor deiner letzten Antwort. Du kannst weiterlernen; bitte Datum und Uhrzeit prüfen.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>There are no cards yet.</source>
        <translation>Noch gibt es keine Karten.</translation>
    </message>
</context>
<context>
    <name>reprise::TopicChanges</name>
    <message>
        <source>New topic in it…</source>
        <translation>Neues Thema darin …</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move into another topic…</source>
        <translation>In ein anderes Thema verschieben …</translation>
    </message>
    <message>
        <source>Merge into another topic…</source>
        <translation>Mit einem anderen Thema vereinen …</translation>
    </message>
    <message>
        <source>Delete, and keep its cards…</source>
        <translation>Löschen und seine Karten behalten …</translation>
    </message>
    <message>
        <source>Delete with its cards</source>
        <translation>Mit seinen Karten löschen</translation>
    </message>
    <message>
        <source>New Topic</source>
        <translation>Neues Thema</translation>
    </message>
    <message>
        <source>What is the new topic called?</source>
        <translation>Wie heißt das neue Thema?</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>a topic</comment>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Rename Topic</source>
        <translation>Thema umbenennen</translation>
    </message>
    <message>
        <source>What is “%1” to be called?</source>
        <translation>Wie soll „%1“ heißen?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move Topic</source>
        <translation>Thema verschieben</translation>
    </message>
    <message>
        <source>Which topic is “%1” to stand in? / makes it a deck.</source>
        <translation>In welchem Thema soll „%1“ stehen? Mit / wird es ein Stapel.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Merge Topic</source>
        <translation>Themen vereinen</translation>
    </message>
    <message>
        <source>Into which topic do all cards and topics of “%1” go?</source>
        <translation>In welches Thema kommen alle Karten und Themen von „%1“?</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Vereinen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) moved.</source>
        <translation>
            <numerusform>%Ln Karte verschoben.</numerusform>
            <numerusform>%Ln Karten verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete Topic</source>
        <translation>Thema löschen</translation>
    </message>
    <message>
        <source>“%1” and the topics in it are deleted. Where do their cards go?</source>
        <translation>„%1“ und die Themen darin werden gelöscht. Wohin kommen ihre Karten?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%Ln Karte gelöscht. Strg+Z bringt sie zurück.</numerusform>
            <numerusform>%Ln Karten gelöscht. Strg+Z bringt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>New deck…</source>
        <translation>Neuer Stapel …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
</context>
<context>
    <name>reprise::TopicModel</name>
    <message>
        <source>none</source>
        <extracomment>What a screen reader says for an empty count in the topic tree.</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Unseen</source>
        <extracomment>Head of a column: how many cards were never seen.</extracomment>
        <translation>Ungesehen</translation>
    </message>
    <message>
        <source>Drill</source>
        <extracomment>Head of a column: how many cards are asked again today.</extracomment>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Due</source>
        <extracomment>Head of a column: how many reviews are due today.</extracomment>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Cards that you have not seen yet</source>
        <translation>Karten, die du noch nicht gesehen hast</translation>
    </message>
    <message>
        <source>Cards that are asked again today</source>
        <translation>Karten, die heute noch einmal gefragt werden</translation>
    </message>
    <message>
        <source>Reviews that are due today</source>
        <translation>Wiederholungen, die heute fällig sind</translation>
    </message>
</context>
<context>
    <name>reprise::TopicSettingsDialog</name>
    <message>
        <source>Topic Settings</source>
        <translation>Einstellungen des Themas</translation>
    </message>
    <message>
        <source>All decks</source>
        <translation>Alle Stapel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>reprise::TopicSettingsForm</name>
    <message>
        <source>All decks</source>
        <translation>Alle Stapel</translation>
    </message>
    <message>
        <source>Set here.</source>
        <translation>Hier eingestellt.</translation>
    </message>
    <message>
        <source>Not limited here.</source>
        <translation>Hier nicht begrenzt.</translation>
    </message>
    <message>
        <source>As usual for a deck.</source>
        <translation>Wie üblich für einen Stapel.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” allows %Ln in all.</source>
        <comment>cards a day</comment>
        <translation>
            <numerusform>„%1“ lässt insgesamt %Ln zu.</numerusform>
            <numerusform>„%1“ lässt insgesamt %Ln zu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set here. %1</source>
        <comment>%1: what is set above it</comment>
        <translation>Hier eingestellt. %1</translation>
    </message>
    <message>
        <source>Not limited here. %1</source>
        <comment>%1: what is set above it</comment>
        <translation>Hier nicht begrenzt. %1</translation>
    </message>
    <message>
        <source>As usual for a deck. %1</source>
        <comment>%1: what is set above it</comment>
        <translation>Wie üblich für einen Stapel. %1</translation>
    </message>
    <message>
        <source>As usual.</source>
        <translation>Wie üblich.</translation>
    </message>
    <message>
        <source>As in “%1”.</source>
        <translation>Wie in „%1“.</translation>
    </message>
    <message>
        <source>Set here. Usual is: %1</source>
        <comment>a setting&apos;s value</comment>
        <translation>Hier eingestellt. Üblich ist: %1</translation>
    </message>
    <message>
        <source>Set here. “%1” has: %2</source>
        <comment>a topic, a setting&apos;s value</comment>
        <translation>Hier eingestellt. „%1“ hat: %2</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>New cards a day</source>
        <translation>Neue Karten am Tag</translation>
    </message>
    <message>
        <source>The most that are introduced in one day, here and in all topics below.</source>
        <translation>So viele kommen an einem Tag höchstens hinzu, hier und in allen Themen darunter.</translation>
    </message>
    <message>
        <source>Reviews a day</source>
        <translation>Wiederholungen am Tag</translation>
    </message>
    <message>
        <source>The most that are asked in one day. What is left over waits, and grows.</source>
        <translation>So viele werden an einem Tag höchstens gefragt. Was übrig bleibt, wartet und sammelt sich an.</translation>
    </message>
    <message>
        <source>As in the deck</source>
        <translation>Wie im Stapel</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>Order of new cards</source>
        <translation>Reihenfolge neuer Karten</translation>
    </message>
    <message>
        <source>Decks go from easy to hard; shuffled cards come from all over the topic.</source>
        <translation>Stapel gehen von leicht nach schwer; gemischt kommen Karten aus dem ganzen Thema.</translation>
    </message>
    <message>
        <source>Leech after</source>
        <translation>Blutegel nach</translation>
    </message>
    <message>
        <source>A card forgotten this many times gets the tag “leech”, and you are told. It is never suspended unasked.</source>
        <translation>Eine so oft vergessene Karte bekommt das Schlagwort „leech“, und du erfährst es. Ungefragt ausgesetzt wird sie nie.</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>Wie veröffentlicht</translation>
    </message>
    <message>
        <source>Reference code</source>
        <translation>Referenzcode</translation>
    </message>
    <message>
        <source>Reading of SM-2</source>
        <translation>Lesart von SM-2</translation>
    </message>
    <message>
        <source>After a wrong answer the interval starts again and the ease stays.</source>
        <translation>Nach einer falschen Antwort beginnt das Intervall von vorn, die Leichtigkeit bleibt.</translation>
    </message>
    <message>
        <source>Every answer changes the ease, a wrong one lowers it.</source>
        <translation>Jede Antwort ändert die Leichtigkeit, eine falsche senkt sie.</translation>
    </message>
</context>
<context>
    <name>reprise::TopicView</name>
    <message>
        <source>Study the Selected Topic</source>
        <translation>Gewähltes Thema lernen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Settings of the Selected Topic…</source>
        <translation>Einstellungen des gewählten Themas…</translation>
    </message>
</context>
<context>
    <name>reprise::TypeChangeDialog</name>
    <message>
        <source>Cloze %1</source>
        <comment>the number of a deletion</comment>
        <translation>Lücke %1</translation>
    </message>
    <message>
        <source>Field of “%1”</source>
        <comment>a note type</comment>
        <translation>Feld von „%1“</translation>
    </message>
    <message>
        <source>takes what is in</source>
        <comment>as in: Front takes what is in Text</comment>
        <translation>übernimmt</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>which field is taken</comment>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>The cards keep their numbers.</source>
        <translation>Die Karten behalten ihre Nummern.</translation>
    </message>
    <message>
        <source>Card of “%1”</source>
        <comment>a note type</comment>
        <translation>Karte von „%1“</translation>
    </message>
    <message>
        <source>becomes</source>
        <comment>as in: Card 1 becomes Cloze 1</comment>
        <translation>wird zu</translation>
    </message>
    <message>
        <source>Nothing: it is removed</source>
        <translation>Nichts: Sie wird entfernt</translation>
    </message>
    <message>
        <source>Two cards of a note cannot become the same one.</source>
        <translation>Zwei Karten einer Notiz können nicht zu derselben werden.</translation>
    </message>
    <message>
        <source>No field takes what is in these, and it is lost: %1.</source>
        <comment>names of fields</comment>
        <translation>Was hierin steht, übernimmt kein Feld, und es geht verloren: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) are of the type “%1” now. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln Notiz ist jetzt vom Typ „%1“. Strg+Z nimmt es zurück.</numerusform>
            <numerusform>%Ln Notizen sind jetzt vom Typ „%1“. Strg+Z nimmt es zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change Note Type</source>
        <translation>Notiztyp ändern</translation>
    </message>
    <message>
        <source>New note type</source>
        <translation>Neuer Notiztyp</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>These notes are of several types: %1. Only notes of one type can be given another: select those of one, which a search such as note:Basic finds.</source>
        <comment>keep note:Basic as it is</comment>
        <translation>Diese Notizen sind von mehreren Typen: %1. Nur Notizen eines Typs können einen anderen bekommen: Wähle die eines Typs aus; eine Suche wie note:Basic findet sie.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) of the type “%1” get the type:</source>
        <translation>
            <numerusform>%Ln Notiz vom Typ „%1“ bekommt den Typ:</numerusform>
            <numerusform>%Ln Notizen vom Typ „%1“ bekommen den Typ:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::TypePane</name>
    <message>
        <source>“%1” comes with Reprise, and decks rely on it: its name and its fields stay as they are. What its cards show can change.</source>
        <translation>„%1“ gehört zu Reprise, und Stapel verlassen sich darauf: Name und Felder bleiben, wie sie sind. Was die Karten zeigen, kann sich ändern.</translation>
    </message>
    <message>
        <source>A cloze type has one template: its cards are the numbers of the deletions.</source>
        <translation>Ein Lückentyp hat eine einzige Vorlage: Seine Karten sind die Nummern der Lücken.</translation>
    </message>
    <message>
        <source>Field %1</source>
        <translation>Feld %1</translation>
    </message>
    <message>
        <source>Card %1</source>
        <translation>Karte %1</translation>
    </message>
    <message>
        <source>A card needs a name.</source>
        <translation>Eine Karte braucht einen Namen.</translation>
    </message>
    <message>
        <source>A field needs a name.</source>
        <translation>Ein Feld braucht einen Namen.</translation>
    </message>
    <message>
        <source>No field can be called “%1”: templates could not name it.</source>
        <translation>Kein Feld kann „%1“ heißen: Vorlagen könnten es nicht nennen.</translation>
    </message>
    <message>
        <source>Front of “%1”</source>
        <comment>a card template</comment>
        <translation>Vorderseite von „%1“</translation>
    </message>
    <message>
        <source>Back of “%1”</source>
        <comment>a card template</comment>
        <translation>Rückseite von „%1“</translation>
    </message>
    <message>
        <source>%1, with its deletions</source>
        <comment>a field</comment>
        <translation>%1, mit seinen Lücken</translation>
    </message>
    <message>
        <source>%1, to be typed</source>
        <comment>a field</comment>
        <translation>%1, einzutippen</translation>
    </message>
    <message>
        <source>The front again</source>
        <comment>on the back of a card</comment>
        <translation>Die Vorderseite noch einmal</translation>
    </message>
    <message>
        <source>The tags</source>
        <translation>Die Schlagwörter</translation>
    </message>
    <message>
        <source>The topic</source>
        <translation>Das Thema</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a note type</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the note type</source>
        <translation>Name des Notiztyps</translation>
    </message>
    <message>
        <source>A note type needs a name.</source>
        <translation>Ein Notiztyp braucht einen Namen.</translation>
    </message>
    <message>
        <source>Insert a Field</source>
        <translation>Feld einfügen</translation>
    </message>
</context>
<context>
    <name>reprise::TypedAnswerDiff</name>
    <message>
        <source>Nothing is expected, and nothing was typed</source>
        <translation>Nichts ist erwartet, und nichts wurde eingegeben</translation>
    </message>
    <message numerus="yes">
        <source>All %n line(s) match</source>
        <extracomment>A typed answer is right in all of its lines.</extracomment>
        <translation>
            <numerusform>%n Zeile stimmt</numerusform>
            <numerusform>Alle %n Zeilen stimmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s) match</source>
        <extracomment>%1: how many lines of a typed answer are right; %n: how many are expected.</extracomment>
        <translation>
            <numerusform>%1 von %n Zeile stimmt</numerusform>
            <numerusform>%1 von %n Zeilen stimmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) missing.</source>
        <extracomment>Lines of the expected answer that were not typed.</extracomment>
        <translation>
            <numerusform>%n Zeile fehlt.</numerusform>
            <numerusform>%n Zeilen fehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) too many.</source>
        <extracomment>Typed lines that are not expected.</extracomment>
        <translation>
            <numerusform>%n Zeile zu viel.</numerusform>
            <numerusform>%n Zeilen zu viel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n line(s) only the spaces differ.</source>
        <translation>
            <numerusform>In %n Zeile weichen nur Leerzeichen ab.</numerusform>
            <numerusform>In %n Zeilen weichen nur Leerzeichen ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ(s).</source>
        <translation>
            <numerusform>%n Zeile weicht ab.</numerusform>
            <numerusform>%n Zeilen weichen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Same: %1</source>
        <translation>Gleich: %1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Fehlt: %1</translation>
    </message>
    <message>
        <source>Too many: %1</source>
        <translation>Zu viel: %1</translation>
    </message>
    <message>
        <source>Typed: %1, expected: %2</source>
        <extracomment>One line of a typed answer; %1 was typed, %2 is right.</extracomment>
        <translation>Eingegeben: %1, erwartet: %2</translation>
    </message>
    <message>
        <source>Your answer (−) and expected output (+)</source>
        <extracomment>Over one column that shows both, told apart by the signs.</extracomment>
        <translation>Deine Antwort (−) und erwartete Ausgabe (+)</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Deine Antwort</translation>
    </message>
    <message>
        <source>Expected output</source>
        <translation>Erwartete Ausgabe</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>%n weitere Zeile</numerusform>
            <numerusform>%n weitere Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reprise::UndoActions</name>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>%1 is what is taken back: &quot;Answer&quot;</extracomment>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <extracomment>%1 is what is done again: &quot;Answer&quot;</extracomment>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>reprise::UnitSwitch</name>
    <message>
        <source>Cards</source>
        <comment>rows of the table</comment>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>rows of the table</comment>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>reprise::WeekBars</name>
    <message>
        <source>Due on the next days</source>
        <translation>Fällig an den nächsten Tagen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A day and how many cards are due then: &quot;Wed 31&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>reprise::WindowActions</name>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Heute</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Restore a Backup…</source>
        <translation>&amp;Sicherung einspielen…</translation>
    </message>
    <message>
        <source>&amp;Next Part of the Page</source>
        <translation>&amp;Nächster Seitenbereich</translation>
    </message>
    <message>
        <source>&amp;Previous Part of the Page</source>
        <translation>&amp;Voriger Seitenbereich</translation>
    </message>
    <message>
        <source>Show &amp;Menu Bar</source>
        <translation>&amp;Menüleiste zeigen</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Cards</source>
        <translation>&amp;Karten</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Browse</source>
        <translation>&amp;Durchsuchen</translation>
    </message>
    <message>
        <source>&amp;New Card…</source>
        <translation>&amp;Neue Karte …</translation>
    </message>
    <message>
        <source>Tidy &amp;Up…</source>
        <translation>A&amp;ufräumen…</translation>
    </message>
    <message>
        <source>Note &amp;Types…</source>
        <translation>Notiz&amp;typen …</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Export Everything…</source>
        <translation>Alles &amp;exportieren …</translation>
    </message>
</context>
</TS>
