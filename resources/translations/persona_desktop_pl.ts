<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Persona Desktop</source>
        <translation>O programie Persona Desktop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Skopiowano</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Kopiuj diagnostykę</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. © 2026 Persona Desktop contributors. It stands on the work of many others: Python, Qt, PostgreSQL and the packages, fonts and icons that the licences name.</source>
        <translation>Wolne oprogramowanie na licencji MIT. © 2026 Persona Desktop contributors. Korzysta z pracy wielu innych osób: z Pythona, Qt, PostgreSQL oraz pakietów, krojów pisma i ikon wymienionych w licencjach.</translation>
    </message>
    <message>
        <source>It brings no text of its own.</source>
        <translation>Nie dołączono osobnego tekstu.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencje</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Dziennik</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Otwórz folder dziennika</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Części programu</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Tekst licencji</translation>
    </message>
    <message>
        <source>The diagnostics hold versions, system, screen, language and folders: no personal data and no passwords.</source>
        <translation>Diagnostyka zawiera wersje, system, ekran, język i foldery – bez danych osobowych i haseł.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Wersja {version}</translation>
    </message>
</context>
<context>
    <name>AbsencePage</name>
    <message>
        <source>Back to the list</source>
        <translation>Wróć do listy</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Kopiuj szczegóły</translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation>Skopiowano szczegóły</translation>
    </message>
    <message>
        <source>Error {code}</source>
        <translation>Błąd {code}</translation>
    </message>
    <message>
        <source>It was deleted, or you have no access to it in this project.</source>
        <translation>Została usunięta albo nie masz do niej dostępu w tym projekcie.</translation>
    </message>
    <message>
        <source>Persona not found</source>
        <translation>Nie znaleziono persony</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>Odśwież listę</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edycja</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Plik</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Pomo&amp;c</translation>
    </message>
    <message>
        <source>&amp;Persona</source>
        <translation>Pe&amp;rsona</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Widok</translation>
    </message>
    <message>
        <source>About Persona Desktop</source>
        <translation>O programie Persona Desktop</translation>
    </message>
    <message>
        <source>Animations</source>
        <translation>Animacje</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Zamknij szczegóły</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>Paleta poleceń…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Kopiuj jako tekst</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopiuj odnośnik</translation>
    </message>
    <message>
        <source>Copy the list as a table</source>
        <translation>Kopiuj listę jako tabelę</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemny</translation>
    </message>
    <message>
        <source>Find personas</source>
        <translation>Szukaj person</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Przewodnik</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importuj…</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Insights</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasny</translation>
    </message>
    <message>
        <source>Load the demo workspace</source>
        <translation>Wczytaj obszar demonstracyjny</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>Zwęź listę</translation>
    </message>
    <message>
        <source>Needs and pains</source>
        <translation>Potrzeby i bóle</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Następny panel</translation>
    </message>
    <message>
        <source>Next persona</source>
        <translation>Następna persona</translation>
    </message>
    <message>
        <source>No persona is open</source>
        <translation>Żadna persona nie jest otwarta</translation>
    </message>
    <message>
        <source>Not possible at the moment</source>
        <translation>W tej chwili niemożliwe</translation>
    </message>
    <message>
        <source>Open a persona first: a presentation shows one at a time.</source>
        <translation>Najpierw otwórz personę: prezentacja pokazuje jedną naraz.</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Otwórz folder dziennika programu</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Przegląd</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Prezentacja</translation>
    </message>
    <message>
        <source>Previous persona</source>
        <translation>Poprzednia persona</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Odśwież</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>Odśwież listę</translation>
    </message>
    <message>
        <source>Remove the demo workspace…</source>
        <translation>Usuń obszar demonstracyjny…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ustawienia…</translation>
    </message>
    <message>
        <source>Show the tour again</source>
        <translation>Pokaż wprowadzenie ponownie</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Panel boczny</translation>
    </message>
    <message>
        <source>The demo is loaded already</source>
        <translation>Obszar demonstracyjny jest już wczytany</translation>
    </message>
    <message>
        <source>The demo is not loaded</source>
        <translation>Obszar demonstracyjny nie jest wczytany</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Motyw</translation>
    </message>
    <message>
        <source>Widen the list</source>
        <translation>Poszerz listę</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>Open the window to see more.</source>
        <translation>Otwórz okno, aby zobaczyć więcej.</translation>
    </message>
</context>
<context>
    <name>AuditEntry</name>
    <message numerus="yes">
        <source>%n responses</source>
        <translation>
            <numerusform>%n odpowiedź</numerusform>
            <numerusform>%n odpowiedzi</numerusform>
            <numerusform>%n odpowiedzi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sections</source>
        <translation>
            <numerusform>%n sekcja</numerusform>
            <numerusform>%n sekcje</numerusform>
            <numerusform>%n sekcji</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variants</source>
        <translation>
            <numerusform>%n wariant</numerusform>
            <numerusform>%n warianty</numerusform>
            <numerusform>%n wariantów</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the persona</source>
        <translation>Zmieniono personę</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Porównano</translation>
    </message>
    <message numerus="yes">
        <source>Compared with %n personas</source>
        <translation>
            <numerusform>Porównano z %n personą</numerusform>
            <numerusform>Porównano z %n personami</numerusform>
            <numerusform>Porównano z %n personami</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted the persona</source>
        <translation>Usunięto personę</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Wyeksportowano</translation>
    </message>
    <message>
        <source>Exported {format}</source>
        <translation>Wyeksportowano {format}</translation>
    </message>
    <message>
        <source>Generated messaging</source>
        <translation>Wygenerowano komunikację</translation>
    </message>
    <message>
        <source>Generated needs</source>
        <translation>Wygenerowano potrzeby</translation>
    </message>
    <message>
        <source>Restored the persona</source>
        <translation>Przywrócono personę</translation>
    </message>
    <message>
        <source>Unnamed action</source>
        <translation>Działanie bez nazwy</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Wyświetlono</translation>
    </message>
    <message numerus="yes">
        <source>Viewed %n times</source>
        <translation>
            <numerusform>Wyświetlono %n raz</numerusform>
            <numerusform>Wyświetlono %n razy</numerusform>
            <numerusform>Wyświetlono %n razy</numerusform>
        </translation>
    </message>
    <message>
        <source>after {seconds} s</source>
        <translation>po {seconds} s</translation>
    </message>
    <message>
        <source>by an import</source>
        <translation>przez import</translation>
    </message>
    <message>
        <source>personal data masked</source>
        <translation>dane zamaskowane</translation>
    </message>
    <message>
        <source>personal data not masked</source>
        <translation>dane niezamaskowane</translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>powód: {reason}</translation>
    </message>
    <message>
        <source>similarity {score}</source>
        <translation>podobieństwo {score}</translation>
    </message>
    <message>
        <source>unknown person</source>
        <translation>nieznana osoba</translation>
    </message>
</context>
<context>
    <name>BlockView</name>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Copy as a table: {title}</source>
        <translation>Kopiuj jako tabelę: {title}</translation>
    </message>
    <message>
        <source>Copy “{text}”</source>
        <translation>Kopiuj „{text}”</translation>
    </message>
</context>
<context>
    <name>ChangedField</name>
    <message>
        <source>Changed needs and pains</source>
        <translation>Zmieniono potrzeby i bóle</translation>
    </message>
    <message>
        <source>Changed the age</source>
        <translation>Zmieniono wiek</translation>
    </message>
    <message>
        <source>Changed the background story</source>
        <translation>Zmieniono historię</translation>
    </message>
    <message>
        <source>Changed the education</source>
        <translation>Zmieniono wykształcenie</translation>
    </message>
    <message>
        <source>Changed the gender</source>
        <translation>Zmieniono płeć</translation>
    </message>
    <message>
        <source>Changed the headline</source>
        <translation>Zmieniono nagłówek</translation>
    </message>
    <message>
        <source>Changed the income</source>
        <translation>Zmieniono dochód</translation>
    </message>
    <message>
        <source>Changed the interests</source>
        <translation>Zmieniono zainteresowania</translation>
    </message>
    <message>
        <source>Changed the location</source>
        <translation>Zmieniono lokalizację</translation>
    </message>
    <message>
        <source>Changed the name</source>
        <translation>Zmieniono imię i nazwisko</translation>
    </message>
    <message>
        <source>Changed the occupation</source>
        <translation>Zmieniono zawód</translation>
    </message>
    <message>
        <source>Changed the responses</source>
        <translation>Zmieniono odpowiedzi</translation>
    </message>
    <message>
        <source>Changed the title</source>
        <translation>Zmieniono tytuł</translation>
    </message>
    <message>
        <source>Changed the values</source>
        <translation>Zmieniono wartości</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message numerus="yes">
        <source>%n personas copied as a table.</source>
        <translation>
            <numerusform>Skopiowano %n personę jako tabelę.</numerusform>
            <numerusform>Skopiowano %n persony jako tabelę.</numerusform>
            <numerusform>Skopiowano %n person jako tabelę.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipboardText</name>
    <message>
        <source>Context</source>
        <translation>Kontekst</translation>
    </message>
    <message>
        <source>Data lineage</source>
        <translation>Rodowód danych</translation>
    </message>
    <message>
        <source>Needs and pains</source>
        <translation>Potrzeby i bóle</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
</context>
<context>
    <name>CollapsibleSection</name>
    <message>
        <source>Collapsed</source>
        <translation>Zwinięte</translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation>Rozwinięte</translation>
    </message>
</context>
<context>
    <name>ComponentSheet</name>
    <message>
        <source>A port is 1 to 65535</source>
        <translation>Port to liczba od 1 do 65535</translation>
    </message>
    <message>
        <source>Body text and controls</source>
        <translation>Tekst podstawowy i kontrolki</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Przyciski</translation>
    </message>
    <message>
        <source>Chips</source>
        <translation>Etykiety</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Wybór</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Wybór</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Wybrane</translation>
    </message>
    <message>
        <source>Chosen filter</source>
        <translation>Wybrany filtr</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Barwy</translation>
    </message>
    <message>
        <source>Column heads, keys</source>
        <translation>Nagłówki kolumn, klawisze</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Porównaj</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <translation>Ctrl F</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Groźny</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Deleted persona {name}</source>
        <translation>Usunięto personę {name}</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Puste</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Błąd</translation>
    </message>
    <message>
        <source>Error: the operation failed</source>
        <translation>Błąd: operacja nie powiodła się</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksportuj</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Pola</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Fokus</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generuj</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Ikona</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Insights</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Zainteresowanie</translation>
    </message>
    <message>
        <source>Jobs to be done</source>
        <translation>Zadania do wykonania</translation>
    </message>
    <message>
        <source>Labels and metadata, 1 234.56</source>
        <translation>Etykiety i metadane, 1 234,56</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>List row: selected, hover, rest, outdated</source>
        <translation>Wiersz listy: zaznaczony, wskazany, spoczynek, nieaktualne</translation>
    </message>
    <message>
        <source>Needs and pains</source>
        <translation>Potrzeby i bóle</translation>
    </message>
    <message>
        <source>Needs outdated</source>
        <translation>Potrzeby nieaktualne</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Niewybrane</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Komunikaty</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Przegląd</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Zwykły</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Główny</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Cichy</translation>
    </message>
    <message>
        <source>Quote and origin</source>
        <translation>Cytat i pochodzenie</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Spoczynek</translation>
    </message>
    <message>
        <source>Running: analysing responses</source>
        <translation>W toku: analizuję odpowiedzi</translation>
    </message>
    <message>
        <source>Search personas</source>
        <translation>Szukaj person</translation>
    </message>
    <message>
        <source>Segment description and job sentence</source>
        <translation>Opis segmentu i zdanie JTBD</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Dotkliwość</translation>
    </message>
    <message>
        <source>Success: connected</source>
        <translation>Powodzenie: połączono</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Przełącznik</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Karty</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Zaznaczone</translation>
    </message>
    <message>
        <source>Toast: 30 s to undo</source>
        <translation>Powiadomienie: 30 s na cofnięcie</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typografia</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>Niezweryfikowany</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Zweryfikowany</translation>
    </message>
    <message>
        <source>Wants to show what marketing brings</source>
        <translation>Chce pokazać wpływ marketingu</translation>
    </message>
    <message>
        <source>Warning: data to refresh</source>
        <translation>Ostrzeżenie: dane do odświeżenia</translation>
    </message>
    <message numerus="yes">
        <source>You can undo for %n more seconds</source>
        <translation>
            <numerusform>Możesz cofnąć jeszcze przez %n s</numerusform>
            <numerusform>Możesz cofnąć jeszcze przez %n s</numerusform>
            <numerusform>Możesz cofnąć jeszcze przez %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>wyłączone</translation>
    </message>
    <message>
        <source>focus</source>
        <translation>fokus</translation>
    </message>
    <message>
        <source>high, 7–10</source>
        <translation>wysoka, 7–10</translation>
    </message>
    <message>
        <source>hover</source>
        <translation>wskazanie</translation>
    </message>
    <message>
        <source>low, 1–3</source>
        <translation>niska, 1–3</translation>
    </message>
    <message>
        <source>medium, 4–6</source>
        <translation>średnia, 4–6</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>wciśnięcie</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>spoczynek</translation>
    </message>
    <message>
        <source>word for word in a focus-group response</source>
        <translation>dosłownie w odpowiedzi z grupy fokusowej</translation>
    </message>
    <message>
        <source>words not found in any response: a paraphrase by the model</source>
        <translation>nie znaleziono tych słów w odpowiedziach – traktuj jako parafrazę modelu</translation>
    </message>
    <message>
        <source>“A quote found in a response.”</source>
        <translation>„Cytat znaleziony w odpowiedzi.”</translation>
    </message>
    <message>
        <source>“A quote that was not found.”</source>
        <translation>„Cytat, którego nie znaleziono.”</translation>
    </message>
    <message>
        <source>“Human words are always serif”</source>
        <translation>„Słowa człowieka zawsze szeryfem”</translation>
    </message>
</context>
<context>
    <name>Confidence</name>
    <message>
        <source>high</source>
        <translation>wysoka</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niska</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>średnia</translation>
    </message>
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
</context>
<context>
    <name>DeletionReason</name>
    <message>
        <source>duplicate</source>
        <translation>duplikat</translation>
    </message>
    <message>
        <source>other</source>
        <translation>inny powód</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>nieaktualna</translation>
    </message>
    <message>
        <source>test data</source>
        <translation>dane testowe</translation>
    </message>
</context>
<context>
    <name>DemoCommand</name>
    <message>
        <source>The demo is already there.</source>
        <translation>Obszar demonstracyjny jest już wczytany.</translation>
    </message>
    <message numerus="yes">
        <source>The demo is loaded: %n personas.</source>
        <translation>
            <numerusform>Wczytano demo: %n persona.</numerusform>
            <numerusform>Wczytano demo: %n persony.</numerusform>
            <numerusform>Wczytano demo: %n person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The demo is removed: %n personas.</source>
        <translation>
            <numerusform>Usunięto obszar demonstracyjny: %n persona.</numerusform>
            <numerusform>Usunięto obszar demonstracyjny: %n persony.</numerusform>
            <numerusform>Usunięto obszar demonstracyjny: %n person.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no demo to remove.</source>
        <translation>Nie ma obszaru demonstracyjnego do usunięcia.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message numerus="yes">
        <source>(%n more characters)</source>
        <translation>
            <numerusform>(jeszcze %n znak)</numerusform>
            <numerusform>(jeszcze %n znaki)</numerusform>
            <numerusform>(jeszcze %n znaków)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>Details of the persona</source>
        <translation>Szczegóły persony</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Insights</translation>
    </message>
    <message>
        <source>Needs and pains</source>
        <translation>Potrzeby i bóle</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Przegląd</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>nieaktualne</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>A persona answers questions in virtual focus groups. A language model reads its last ten answers and names the jobs it wants done, the outcomes it wishes for and the pains it has.</source>
        <translation>Persona odpowiada na pytania w wirtualnych grupach fokusowych. Model językowy czyta jej dziesięć ostatnich odpowiedzi i wskazuje zadania do wykonania, pożądane rezultaty oraz bóle.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Skopiowano</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Kopiuj szczegóły</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Szczegóły błędu</translation>
    </message>
    <message>
        <source>Every quote is looked up in the persona&apos;s own answers and marked: verbatim, edited, put together, or not found. Without answers there is no analysis; nothing is made up in its place.</source>
        <translation>Każdy cytat jest sprawdzany w odpowiedziach persony i oznaczany: zweryfikowany, zmieniony, sklejony albo niezweryfikowany. Bez odpowiedzi nie ma analizy – niczego się w jej miejsce nie zmyśla.</translation>
    </message>
    <message>
        <source>How are needs made?</source>
        <translation>Jak powstają potrzeby?</translation>
    </message>
    <message>
        <source>Its personas and focus groups will be removed, and those of its projects that hold nothing of yours. What you imported yourself stays.</source>
        <translation>Znikną jego persony i grupy fokusowe oraz te jego projekty, w których nie ma nic Twojego. To, co samodzielnie zaimportowano, zostaje.</translation>
    </message>
    <message>
        <source>Priorities, severities and shares are the model&apos;s estimates. The opportunity score is computed here, from importance and satisfaction.</source>
        <translation>Priorytety, dotkliwość i udziały osób to szacunki modelu. Wynik szansy liczy program z ważności i satysfakcji.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Remove the demo workspace?</source>
        <translation>Usunąć obszar demonstracyjny?</translation>
    </message>
</context>
<context>
    <name>Difficulty</name>
    <message>
        <source>easy</source>
        <translation>łatwe</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>trudne</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>średnie</translation>
    </message>
</context>
<context>
    <name>Divider</name>
    <message>
        <source>Drag to change the width; double-click to reset it</source>
        <translation>Przeciągnij, aby zmienić szerokość; kliknij dwukrotnie, aby ją przywrócić</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message numerus="yes">
        <source>%n other programs use this data folder. Close them and try again.</source>
        <translation>
            <numerusform>Z tego folderu danych korzysta %n inny program. Zamknij go i spróbuj ponownie.</numerusform>
            <numerusform>Z tego folderu danych korzystają %n inne programy. Zamknij je i spróbuj ponownie.</numerusform>
            <numerusform>Z tego folderu danych korzysta %n innych programów. Zamknij je i spróbuj ponownie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot be imported</source>
        <translation>
            <numerusform>Nie można zaimportować %n wiersza</numerusform>
            <numerusform>Nie można zaimportować %n wierszy</numerusform>
            <numerusform>Nie można zaimportować %n wierszy</numerusform>
        </translation>
    </message>
    <message>
        <source>Allow your user to read and write “{folder}”, or choose another folder.</source>
        <translation>Nadaj swojemu użytkownikowi prawo odczytu i zapisu w „{folder}” albo wybierz inny folder.</translation>
    </message>
    <message>
        <source>Check the folder “{folder}” and start again.</source>
        <translation>Sprawdź folder „{folder}” i uruchom program ponownie.</translation>
    </message>
    <message>
        <source>Check user name and password. If they are right, ask the person who runs the database to let you in.</source>
        <translation>Sprawdź nazwę użytkownika i hasło. Jeśli są poprawne, poproś administratora bazy o dostęp.</translation>
    </message>
    <message>
        <source>Files are missing in “{folder}”. Nothing was changed: restore the folder from a backup, or move it away to begin anew.</source>
        <translation>W folderze „{folder}” brakuje plików. Niczego nie zmieniono: przywróć folder z kopii zapasowej albo przenieś go, aby zacząć od nowa.</translation>
    </message>
    <message>
        <source>It was deleted, or you have no access to it in this project. Refresh the list and choose another one.</source>
        <translation>Została usunięta albo nie masz do niej dostępu w tym projekcie. Odśwież listę i wybierz inną.</translation>
    </message>
    <message>
        <source>It was deleted, or you have no access to it. Nothing was imported: open another project and import there.</source>
        <translation>Został usunięty albo nie masz do niego dostępu. Niczego nie zaimportowano: otwórz inny projekt i zaimportuj tam.</translation>
    </message>
    <message>
        <source>Its age, a trait, its needs or its sources are not what every program on this database can read. Nothing was imported: make a new preview, and correct the row in the file.</source>
        <translation>Jej wiek, cechy, potrzeby lub źródła mają postać, której nie odczyta każdy program korzystający z tej bazy. Niczego nie zaimportowano: przygotuj nowy podgląd i popraw wiersz w pliku.</translation>
    </message>
    <message>
        <source>Its database server ended at once. Your data are safe: restart the computer and try again. If it happens again, the log says why.</source>
        <translation>Jego serwer bazy danych od razu się zakończył. Dane są bezpieczne: uruchom ponownie komputer i spróbuj jeszcze raz. Jeśli błąd się powtórzy, przyczyna jest w dzienniku programu.</translation>
    </message>
    <message>
        <source>Its tables are not the ones this version works with. Please update Persona Desktop.</source>
        <translation>Ta wersja nie obsługuje jej tabel. Zaktualizuj Persona Desktop.</translation>
    </message>
    <message>
        <source>No ordinary user was found to run it as. Please start the program as an ordinary user.</source>
        <translation>Nie znaleziono zwykłego użytkownika, na którego konto można go uruchomić. Uruchom program jako zwykły użytkownik.</translation>
    </message>
    <message>
        <source>No permission for the data folder</source>
        <translation>Brak uprawnień do folderu danych</translation>
    </message>
    <message>
        <source>Nothing of this change was kept. Free some space on the disk of the database and try again.</source>
        <translation>Zmiana nie została zapisana. Zwolnij miejsce na dysku bazy i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Nothing was imported. Correct the rows in the file, or choose to leave them out.</source>
        <translation>Niczego nie zaimportowano. Popraw wiersze w pliku albo wybierz ich pominięcie.</translation>
    </message>
    <message>
        <source>Nothing was lost. Free some space on the disk of “{folder}” and try again.</source>
        <translation>Nic nie przepadło. Zwolnij miejsce na dysku z folderem „{folder}” i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Nothing was lost. Please try again in a moment.</source>
        <translation>Nic nie przepadło. Spróbuj ponownie za chwilę.</translation>
    </message>
    <message>
        <source>Parts of the program are missing</source>
        <translation>Brakuje części programu</translation>
    </message>
    <message>
        <source>Persona not found</source>
        <translation>Nie znaleziono persony</translation>
    </message>
    <message>
        <source>Several projects have this name</source>
        <translation>Kilka projektów ma tę samą nazwę</translation>
    </message>
    <message>
        <source>Somebody changed these data after the preview was made, so nothing was imported. Look at a new preview, then import.</source>
        <translation>Ktoś zmienił te dane po przygotowaniu podglądu, więc niczego nie zaimportowano. Obejrzyj nowy podgląd i zaimportuj ponownie.</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>Wystąpił nieoczekiwany błąd</translation>
    </message>
    <message>
        <source>Start the program in a desktop session. Without one, “persona-desktop --help” lists what works on the command line.</source>
        <translation>Uruchom program w sesji graficznej. Bez niej „persona-desktop --help” pokaże, co działa w wierszu poleceń.</translation>
    </message>
    <message>
        <source>The computer may be busy. Your data are safe; please try again in a moment.</source>
        <translation>Komputer może być zajęty. Dane są bezpieczne; spróbuj ponownie za chwilę.</translation>
    </message>
    <message>
        <source>The data are there but their password is not in the keyring. Unlock the keyring, close every window of the program and start it again.</source>
        <translation>Dane są na miejscu, ale w pęku kluczy nie ma ich hasła. Odblokuj pęk kluczy, zamknij wszystkie okna programu i uruchom go ponownie.</translation>
    </message>
    <message>
        <source>The data changed in the meantime</source>
        <translation>Dane zmieniły się w międzyczasie</translation>
    </message>
    <message>
        <source>The data folder cannot be made there</source>
        <translation>W tym miejscu nie można utworzyć folderu danych</translation>
    </message>
    <message>
        <source>The data folder cannot be used</source>
        <translation>Nie można użyć folderu danych</translation>
    </message>
    <message>
        <source>The data folder holds something else</source>
        <translation>W folderze danych jest coś innego</translation>
    </message>
    <message>
        <source>The data folder is damaged</source>
        <translation>Folder danych jest uszkodzony</translation>
    </message>
    <message>
        <source>The data folder is read-only</source>
        <translation>Folder danych jest tylko do odczytu</translation>
    </message>
    <message>
        <source>The data in “{folder}” belong to PostgreSQL {found}, this program brings {expected}. Use the version of the program that made them.</source>
        <translation>Dane w „{folder}” są z PostgreSQL {found}, a ten program ma wersję {expected}. Użyj wersji programu, która je utworzyła.</translation>
    </message>
    <message>
        <source>The database did not allow it, and nothing was changed. Ask the owner of the project for the right to write.</source>
        <translation>Baza na to nie pozwoliła i niczego nie zmieniono. Poproś właściciela projektu o prawo zapisu.</translation>
    </message>
    <message>
        <source>The database does not answer</source>
        <translation>Baza danych nie odpowiada</translation>
    </message>
    <message>
        <source>The database is full</source>
        <translation>Baza danych jest pełna</translation>
    </message>
    <message>
        <source>The database refused a persona</source>
        <translation>Baza danych odrzuciła personę</translation>
    </message>
    <message>
        <source>The database refuses this login</source>
        <translation>Baza danych odrzuca logowanie</translation>
    </message>
    <message>
        <source>The database that comes with Persona Desktop is incomplete. Please install the program again.</source>
        <translation>Baza danych dołączona do Persona Desktop jest niekompletna. Zainstaluj program ponownie.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Dysk jest pełny</translation>
    </message>
    <message>
        <source>The files of the demo are missing or damaged. Please install the program again.</source>
        <translation>Plików obszaru demonstracyjnego brakuje albo są uszkodzone. Zainstaluj program ponownie.</translation>
    </message>
    <message>
        <source>The local workspace cannot be used</source>
        <translation>Nie można użyć obszaru lokalnego</translation>
    </message>
    <message>
        <source>The local workspace cannot run as administrator</source>
        <translation>Obszaru lokalnego nie można uruchomić jako administrator</translation>
    </message>
    <message>
        <source>The local workspace does not start</source>
        <translation>Obszar lokalny się nie uruchamia</translation>
    </message>
    <message>
        <source>The local workspace takes too long to start</source>
        <translation>Obszar lokalny uruchamia się zbyt długo</translation>
    </message>
    <message>
        <source>The project is not there any more</source>
        <translation>Tego projektu już nie ma</translation>
    </message>
    <message>
        <source>The system allows no folder “{folder}”, and nothing was changed. Choose another folder.</source>
        <translation>System nie pozwala utworzyć folderu „{folder}”; nic nie zostało zmienione. Wybierz inny folder.</translation>
    </message>
    <message>
        <source>The workspace is in use</source>
        <translation>Obszar roboczy jest w użyciu</translation>
    </message>
    <message>
        <source>The workspace was made by another version</source>
        <translation>Obszar roboczy utworzyła inna wersja programu</translation>
    </message>
    <message>
        <source>The workspace&apos;s password cannot be stored</source>
        <translation>Nie można zapisać hasła obszaru roboczego</translation>
    </message>
    <message>
        <source>The workspace&apos;s password is missing</source>
        <translation>Brakuje hasła obszaru roboczego</translation>
    </message>
    <message>
        <source>There are several projects called “{name}”, and nothing was imported. Give the right one another name, or its identifier.</source>
        <translation>Jest kilka projektów o nazwie „{name}”, więc niczego nie zaimportowano. Zmień nazwę właściwego albo podaj jego identyfikator.</translation>
    </message>
    <message>
        <source>There is no display</source>
        <translation>Nie ma ekranu</translation>
    </message>
    <message>
        <source>This database was made by another version</source>
        <translation>Tę bazę utworzyła inna wersja programu</translation>
    </message>
    <message>
        <source>Unlock the system&apos;s keyring or check that the data folder can be written, then try again.</source>
        <translation>Odblokuj pęk kluczy systemu albo sprawdź, czy można zapisywać w folderze danych, i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>You may not do this</source>
        <translation>Brak uprawnień</translation>
    </message>
    <message>
        <source>Your data are safe. Please try again; if it happens again, copy the details and send them to us.</source>
        <translation>Dane są bezpieczne. Spróbuj ponownie, a jeśli błąd się powtórzy, skopiuj szczegóły i prześlij je nam.</translation>
    </message>
    <message>
        <source>Your data are safe. Restart the program; the log says what happened.</source>
        <translation>Dane są bezpieczne. Uruchom program ponownie; przyczynę zapisano w dzienniku programu.</translation>
    </message>
    <message>
        <source>“{folder}” is not a Persona Desktop workspace. Nothing was changed: choose another folder.</source>
        <translation>„{folder}” nie jest obszarem roboczym Persona Desktop. Niczego nie zmieniono: wybierz inny folder.</translation>
    </message>
    <message>
        <source>“{folder}” lies on a disk that cannot be written. Choose another folder.</source>
        <translation>„{folder}” leży na dysku, na którym nie można zapisywać. Wybierz inny folder.</translation>
    </message>
</context>
<context>
    <name>EvidenceMark</name>
    <message>
        <source>Edited</source>
        <translation>Zmieniony</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Niesprawdzony</translation>
    </message>
    <message>
        <source>Stitched</source>
        <translation>Sklejony</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>Niezweryfikowany</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Zweryfikowany</translation>
    </message>
    <message numerus="yes">
        <source>put together from %n places of the responses</source>
        <translation>
            <numerusform>złożony z %n miejsca w odpowiedziach</numerusform>
            <numerusform>złożony z %n miejsc w odpowiedziach</numerusform>
            <numerusform>złożony z %n miejsc w odpowiedziach</numerusform>
        </translation>
    </message>
    <message>
        <source>struck words are only in the response, underlined ones only here</source>
        <translation>przekreślone słowa są tylko w odpowiedzi, podkreślone tylko tutaj</translation>
    </message>
    <message>
        <source>the response is not on this computer</source>
        <translation>odpowiedzi nie ma na tym komputerze</translation>
    </message>
    <message>
        <source>these words were not found in the responses – take it as the model’s paraphrase</source>
        <translation>nie znaleziono tych słów w odpowiedziach – traktuj jako parafrazę modelu</translation>
    </message>
    <message>
        <source>verbatim in a focus-group response</source>
        <translation>dosłownie w odpowiedzi z grupy fokusowej</translation>
    </message>
</context>
<context>
    <name>ExpectedInJson</name>
    <message>
        <source>a colon</source>
        <translation>dwukropek</translation>
    </message>
    <message>
        <source>a comma or a closing bracket</source>
        <translation>przecinek lub nawias zamykający</translation>
    </message>
    <message>
        <source>a known letter behind the backslash</source>
        <translation>znana litera po ukośniku odwrotnym</translation>
    </message>
    <message>
        <source>a name in quotation marks</source>
        <translation>nazwa w cudzysłowie</translation>
    </message>
    <message>
        <source>a number of fewer digits</source>
        <translation>liczba o mniejszej liczbie cyfr</translation>
    </message>
    <message>
        <source>a number or null; NaN and Infinity are neither</source>
        <translation>liczba lub null; NaN i Infinity nimi nie są</translation>
    </message>
    <message>
        <source>a text that ends with a quotation mark</source>
        <translation>tekst zakończony cudzysłowem</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>wartość</translation>
    </message>
    <message>
        <source>lists and objects that do not lie as deep in each other</source>
        <translation>listy i obiekty mniej głęboko zagnieżdżone</translation>
    </message>
    <message>
        <source>no line break or tab within a text</source>
        <translation>tekst bez znaku nowego wiersza i tabulatora</translation>
    </message>
    <message>
        <source>the end of the file</source>
        <translation>koniec pliku</translation>
    </message>
</context>
<context>
    <name>FactGrid</name>
    <message>
        <source>Fact</source>
        <translation>Cecha</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>fakty</translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <source>Drop the files to import them</source>
        <translation>Upuść pliki, aby je zaimportować</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Remove filter</source>
        <translation>Usuń filtr</translation>
    </message>
    <message>
        <source>Remove filter: {filter}</source>
        <translation>Usuń filtr: {filter}</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>A click or Enter opens it beside the list: who it is, what it needs, what hurts, and where that comes from. “Next” opens this one.</source>
        <translation>Kliknięcie albo Enter otwiera ją obok listy: kim jest, czego potrzebuje, co ją boli i skąd to wiadomo. „Dalej” otworzy tę personę.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Every quote is looked up in the persona’s own answers. The mark says whether the words are really there; a click opens the answer. More in Help › Guide.</source>
        <translation>Każdy cytat jest sprawdzany w odpowiedziach persony. Oznaczenie mówi, czy te słowa naprawdę tam są; kliknięcie otwiera odpowiedź. Więcej: Pomoc › Przewodnik.</translation>
    </message>
    <message>
        <source>Everybody in the project</source>
        <translation>Wszyscy w projekcie</translation>
    </message>
    <message>
        <source>Load the demo or import a file first.</source>
        <translation>Najpierw wczytaj demo albo zaimportuj plik.</translation>
    </message>
    <message>
        <source>Look at the marks</source>
        <translation>Zwróć uwagę na oznaczenia</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>One row is one persona. Ctrl+F searches, the sidebar narrows the list to a segment, and a click on a column’s head sorts.</source>
        <translation>Jeden wiersz to jedna persona. Ctrl+F szuka, panel boczny zawęża listę do segmentu, a kliknięcie nagłówka kolumny ją sortuje.</translation>
    </message>
    <message>
        <source>Open a persona</source>
        <translation>Otwórz personę</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Pomiń</translation>
    </message>
    <message>
        <source>There is nothing to show around in yet</source>
        <translation>Nie ma jeszcze czego pokazać</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} z {total}</translation>
    </message>
</context>
<context>
    <name>Frequency</name>
    <message>
        <source>daily</source>
        <translation>codziennie</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>co miesiąc</translation>
    </message>
    <message>
        <source>quarterly</source>
        <translation>co kwartał</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>co tydzień</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>co rok</translation>
    </message>
</context>
<context>
    <name>Gender</name>
    <message>
        <source>Man</source>
        <translation>Mężczyzna</translation>
    </message>
    <message>
        <source>Non-binary person</source>
        <translation>Osoba niebinarna</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Kobieta</translation>
    </message>
</context>
<context>
    <name>GraphNode</name>
    <message>
        <source>Confidence</source>
        <translation>Pewność</translation>
    </message>
    <message>
        <source>Key facts</source>
        <translation>Kluczowe fakty</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Okres</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Źródło</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Dlaczego to ważne</translation>
    </message>
</context>
<context>
    <name>GraphNodeKind</name>
    <message>
        <source>demographics</source>
        <translation>demografia</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>wskaźnik</translation>
    </message>
    <message>
        <source>observation</source>
        <translation>obserwacja</translation>
    </message>
    <message>
        <source>trend</source>
        <translation>trend</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Contents</source>
        <translation>Spis treści</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Przewodnik</translation>
    </message>
</context>
<context>
    <name>ImportErrors</name>
    <message>
        <source>A column is missing</source>
        <translation>Brakuje kolumny</translation>
    </message>
    <message>
        <source>A text is too long</source>
        <translation>Tekst jest za długi</translation>
    </message>
    <message>
        <source>From line {line}, column {column} on, “{file}” holds binary data where text is expected. Save it as JSON or CSV; from a spreadsheet program, choose CSV.</source>
        <translation>Od wiersza {line}, kolumny {column} plik „{file}” zawiera dane binarne zamiast oczekiwanego tekstu. Zapisz go jako JSON lub CSV; w arkuszu kalkulacyjnym wybierz CSV.</translation>
    </message>
    <message>
        <source>In line {line}, column {column} of “{file}” there is no letter of {encoding}, which is expected there. Save the file as UTF-8 and try again.</source>
        <translation>W wierszu {line}, kolumnie {column} pliku „{file}” nie ma znaku w kodowaniu {encoding}, którego tam oczekiwano. Zapisz plik jako UTF-8 i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>In “{file}”, near line or element {position}, one text has more than {limit} characters. Shorten it and try again.</source>
        <translation>W „{file}”, w okolicy wiersza lub elementu {position}, jeden tekst ma więcej znaków niż {limit}. Skróć go i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>In “{file}”, the columns {first} and {second} are taken for the same field. Rename or delete one of them.</source>
        <translation>W „{file}” kolumny {first} i {second} oznaczają to samo pole. Zmień nazwę jednej z nich albo ją usuń.</translation>
    </message>
    <message>
        <source>In “{file}”, the row that begins in line {line} has a quotation mark that is not closed or stands in the wrong place. Correct it, or export the file again.</source>
        <translation>W „{file}” rekord zaczynający się w wierszu {line} ma cudzysłów, który nie jest zamknięty albo stoi w złym miejscu. Popraw go albo wyeksportuj plik jeszcze raz.</translation>
    </message>
    <message>
        <source>Neither personas nor responses were found</source>
        <translation>Nie znaleziono ani person, ani odpowiedzi</translation>
    </message>
    <message>
        <source>No permission to read the file</source>
        <translation>Brak uprawnień do odczytu pliku</translation>
    </message>
    <message>
        <source>Personal data in the file are masked</source>
        <translation>Dane osobowe w pliku są zamaskowane</translation>
    </message>
    <message>
        <source>Personas need name, age and gender; responses need persona, focus group, question and answer. Choose another file, or name its columns so.</source>
        <translation>Persony wymagają imienia i nazwiska, wieku oraz płci; odpowiedzi – persony, grupy fokusowej, pytania i odpowiedzi. Wybierz inny plik albo tak nazwij kolumny.</translation>
    </message>
    <message>
        <source>The CSV is broken</source>
        <translation>CSV jest uszkodzony</translation>
    </message>
    <message>
        <source>The JSON is broken</source>
        <translation>JSON jest uszkodzony</translation>
    </message>
    <message>
        <source>The file cannot be imported</source>
        <translation>Nie można zaimportować pliku</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Plik jest pusty</translation>
    </message>
    <message>
        <source>The file is not text</source>
        <translation>Plik nie jest tekstem</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>Plik jest za duży</translation>
    </message>
    <message>
        <source>The letters of the file cannot be read</source>
        <translation>Nie można odczytać liter w pliku</translation>
    </message>
    <message>
        <source>The system cannot read the file</source>
        <translation>System nie może odczytać pliku</translation>
    </message>
    <message>
        <source>There are no rows in the file</source>
        <translation>W pliku nie ma wierszy</translation>
    </message>
    <message>
        <source>There is no such file</source>
        <translation>Nie ma takiego pliku</translation>
    </message>
    <message>
        <source>There is nothing in “{file}”. Export it again, or choose another file.</source>
        <translation>W „{file}” nic nie ma. Wyeksportuj go jeszcze raz albo wybierz inny plik.</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>To jest folder</translation>
    </message>
    <message>
        <source>Too many rows at once</source>
        <translation>Za dużo wierszy naraz</translation>
    </message>
    <message>
        <source>Two columns mean the same</source>
        <translation>Dwie kolumny oznaczają to samo</translation>
    </message>
    <message>
        <source>With “{file}” there are more than {limit} rows. Import fewer at a time: choose fewer files, or divide this one.</source>
        <translation>Razem z „{file}” wierszy jest więcej niż {limit}. Importuj mniejszymi porcjami: wybierz mniej plików albo podziel ten.</translation>
    </message>
    <message>
        <source>Your user may not read “{file}”. Change its permissions or copy it to a folder of yours, then try again.</source>
        <translation>Twój użytkownik nie może odczytać „{file}”. Zmień uprawnienia pliku albo skopiuj go do własnego folderu i spróbuj ponownie.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>“{file}” cannot be read from line {line}, column {column} on. Expected there: {expected}. Correct that place, or export the file again.</source>
        <translation>Pliku „{file}” nie można odczytać od wiersza {line}, kolumny {column}. Oczekiwano tam: {expected}. Popraw to miejsce albo wyeksportuj plik ponownie.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read. Check the file and try again.</source>
        <translation>Nie można odczytać „{file}”. Sprawdź plik i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>“{file}” has no column for: {fields}. Add it, with its name in the first row.</source>
        <translation>„{file}” nie ma kolumny: {fields}. Dodaj ją, z nazwą w pierwszym wierszu.</translation>
    </message>
    <message>
        <source>“{file}” has other columns or fields: {found}.</source>
        <translation>„{file}” ma inne kolumny lub pola: {found}.</translation>
    </message>
    <message>
        <source>“{file}” has {size}; at most {limit} are read. Divide it into several files and import them one by one.</source>
        <translation>„{file}” ma {size}, a program czyta najwyżej {limit}. Podziel go na kilka plików i zaimportuj je po kolei.</translation>
    </message>
    <message>
        <source>“{file}” holds something else.</source>
        <translation>„{file}” zawiera coś innego.</translation>
    </message>
    <message>
        <source>“{file}” is a folder. Choose the JSON or CSV files in it instead.</source>
        <translation>„{file}” to folder. Wybierz zamiast niego pliki JSON lub CSV, które zawiera.</translation>
    </message>
    <message>
        <source>“{file}” is a masked export: its names, ages and places are not the real ones. Export the personas again without masking and import that file.</source>
        <translation>„{file}” to eksport zamaskowany: imiona, wiek i miejscowości nie są w nim prawdziwe. Wyeksportuj persony jeszcze raz bez maskowania i zaimportuj tamten plik.</translation>
    </message>
    <message>
        <source>“{file}” is in order, but holds no persona and no response. Choose another file.</source>
        <translation>„{file}” jest poprawny, ale nie zawiera ani persony, ani odpowiedzi. Wybierz inny plik.</translation>
    </message>
    <message>
        <source>“{file}” lies on a disk or connection that does not answer, or it is no ordinary file. Copy it to this computer and try again.</source>
        <translation>„{file}” leży na dysku lub w sieci, które nie odpowiadają, albo nie jest zwykłym plikiem. Skopiuj go na ten komputer i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>“{file}” was moved, renamed or deleted. Choose it again where it is now.</source>
        <translation>„{file}” przeniesiono, usunięto albo zmieniono jego nazwę. Wskaż plik tam, gdzie jest teraz.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}”</translation>
    </message>
</context>
<context>
    <name>ImportFields</name>
    <message>
        <source>age</source>
        <translation>wiek</translation>
    </message>
    <message>
        <source>agreeableness</source>
        <translation>ugodowość</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>odpowiedź</translation>
    </message>
    <message>
        <source>citations</source>
        <translation>cytowania</translation>
    </message>
    <message>
        <source>conscientiousness</source>
        <translation>sumienność</translation>
    </message>
    <message>
        <source>context of the sources</source>
        <translation>kontekst źródeł</translation>
    </message>
    <message>
        <source>date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>description of the personality</source>
        <translation>opis osobowości</translation>
    </message>
    <message>
        <source>education</source>
        <translation>wykształcenie</translation>
    </message>
    <message>
        <source>extraversion</source>
        <translation>ekstrawersja</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>imię</translation>
    </message>
    <message>
        <source>focus group, by name or identifier</source>
        <translation>grupa fokusowa (nazwa lub identyfikator)</translation>
    </message>
    <message>
        <source>focus group’s identifier</source>
        <translation>identyfikator grupy fokusowej</translation>
    </message>
    <message>
        <source>focus group’s name</source>
        <translation>nazwa grupy fokusowej</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>płeć</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>nagłówek</translation>
    </message>
    <message>
        <source>identifier</source>
        <translation>identyfikator</translation>
    </message>
    <message>
        <source>income</source>
        <translation>dochód</translation>
    </message>
    <message>
        <source>individualism</source>
        <translation>indywidualizm</translation>
    </message>
    <message>
        <source>indulgence</source>
        <translation>przyzwolenie</translation>
    </message>
    <message>
        <source>interests</source>
        <translation>zainteresowania</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>nazwisko</translation>
    </message>
    <message>
        <source>long-term orientation</source>
        <translation>orientacja długoterminowa</translation>
    </message>
    <message>
        <source>masculinity</source>
        <translation>męskość</translation>
    </message>
    <message>
        <source>name</source>
        <translation>imię i nazwisko</translation>
    </message>
    <message>
        <source>name or title</source>
        <translation>imię i nazwisko lub tytuł</translation>
    </message>
    <message>
        <source>needs and pains</source>
        <translation>potrzeby i bóle</translation>
    </message>
    <message>
        <source>neuroticism</source>
        <translation>neurotyczność</translation>
    </message>
    <message>
        <source>occupation</source>
        <translation>zawód</translation>
    </message>
    <message>
        <source>openness</source>
        <translation>otwartość</translation>
    </message>
    <message>
        <source>persona, by name or identifier</source>
        <translation>persona (nazwa lub identyfikator)</translation>
    </message>
    <message>
        <source>persona’s identifier</source>
        <translation>identyfikator persony</translation>
    </message>
    <message>
        <source>persona’s name</source>
        <translation>imię i nazwisko persony</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lokalizacja</translation>
    </message>
    <message>
        <source>power distance</source>
        <translation>dystans władzy</translation>
    </message>
    <message>
        <source>project’s identifier</source>
        <translation>identyfikator projektu</translation>
    </message>
    <message>
        <source>question</source>
        <translation>pytanie</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>segment</translation>
    </message>
    <message>
        <source>segment’s identifier</source>
        <translation>identyfikator segmentu</translation>
    </message>
    <message>
        <source>story</source>
        <translation>historia</translation>
    </message>
    <message>
        <source>time of the answer, ms</source>
        <translation>czas odpowiedzi, ms</translation>
    </message>
    <message>
        <source>title</source>
        <translation>tytuł</translation>
    </message>
    <message>
        <source>uncertainty avoidance</source>
        <translation>unikanie niepewności</translation>
    </message>
    <message>
        <source>values</source>
        <translation>wartości</translation>
    </message>
    <message>
        <source>whether sources were used</source>
        <translation>czy użyto źródeł</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>All files</source>
        <translation>Wszystkie pliki</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Choose other files…</source>
        <translation>Wybierz inne pliki…</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>Nazwa pliku:</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>Import anulowano</translation>
    </message>
    <message>
        <source>Import personas or responses</source>
        <translation>Import person lub odpowiedzi</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Zaimportowane</translation>
    </message>
    <message>
        <source>JSON and CSV files</source>
        <translation>Pliki JSON i CSV</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>Rodzaj pliku:</translation>
    </message>
    <message>
        <source>Nothing of it was kept.</source>
        <translation>Nic z niego nie zapisano.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n plik</numerusform>
            <numerusform>%n pliki</numerusform>
            <numerusform>%n plików</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new focus groups</source>
        <translation>
            <numerusform>%n nowa grupa fokusowa</numerusform>
            <numerusform>%n nowe grupy fokusowe</numerusform>
            <numerusform>%n nowych grup fokusowych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are refused. Correct the file, or leave them out; until you choose, nothing is imported.</source>
        <translation>
            <numerusform>Odrzucono %n wiersz. Popraw plik albo go pomiń; zanim wybierzesz, nic nie zostanie zaimportowane.</numerusform>
            <numerusform>Odrzucono %n wiersze. Popraw plik albo je pomiń; zanim wybierzesz, nic nie zostanie zaimportowane.</numerusform>
            <numerusform>Odrzucono %n wierszy. Popraw plik albo je pomiń; zanim wybierzesz, nic nie zostanie zaimportowane.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>Skopiowano %n wiersz</numerusform>
            <numerusform>Skopiowano %n wiersze</numerusform>
            <numerusform>Skopiowano %n wierszy</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Column “{header}”</source>
        <translation>Kolumna „{header}”</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Zawartość</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Kopiuj tabelę</translation>
    </message>
    <message>
        <source>Field “{header}”</source>
        <translation>Pole „{header}”</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>How it was read</source>
        <translation>Jak odczytano plik</translation>
    </message>
    <message>
        <source>How the files were read</source>
        <translation>Jak odczytano pliki</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importuj</translation>
    </message>
    <message>
        <source>Import preview</source>
        <translation>Podgląd importu</translation>
    </message>
    <message>
        <source>Import {what}</source>
        <translation>Importuj: {what}</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>W pliku</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>New preview</source>
        <translation>Nowy podgląd</translation>
    </message>
    <message>
        <source>No row can be imported. Correct the file and choose it again.</source>
        <translation>Żadnego wiersza nie można zaimportować. Popraw plik i wybierz go ponownie.</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>Nic jeszcze nie zapisano.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Odczytano jako</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odrzucone</translation>
    </message>
    <message>
        <source>Rows of the files</source>
        <translation>Wiersze plików</translation>
    </message>
    <message numerus="yes">
        <source>Skip %n rows</source>
        <translation>
            <numerusform>Pomiń %n wiersz</numerusform>
            <numerusform>Pomiń %n wiersze</numerusform>
            <numerusform>Pomiń %n wierszy</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping; nothing of it is kept…</source>
        <translation>Zatrzymuję; nic nie zostanie zapisane…</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>Znaczenie</translation>
    </message>
    <message>
        <source>This row can be imported.</source>
        <translation>Ten wiersz można zaimportować.</translation>
    </message>
    <message>
        <source>To add</source>
        <translation>Do dodania</translation>
    </message>
    <message>
        <source>To update</source>
        <translation>Do aktualizacji</translation>
    </message>
    <message>
        <source>What the table shows</source>
        <translation>Co pokazuje tabela</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Co się stanie</translation>
    </message>
    <message>
        <source>Why this row is refused</source>
        <translation>Dlaczego ten wiersz odrzucono</translation>
    </message>
    <message>
        <source>ignored: no field of that name</source>
        <translation>pominięto: nie ma takiego pola</translation>
    </message>
    <message>
        <source>{skip} and import {count}</source>
        <translation>{skip} i zaimportuj {count}</translation>
    </message>
</context>
<context>
    <name>ImportProgress</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Checking row {done} of {total}</source>
        <translation>Sprawdzam wiersz {done} z {total}</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Kończę…</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Przygotowuję…</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>Czytam %n plik</numerusform>
            <numerusform>Czytam %n pliki</numerusform>
            <numerusform>Czytam %n plików</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading “{name}”</source>
        <translation>Czytam „{name}”</translation>
    </message>
    <message>
        <source>Reading: {percent}</source>
        <translation>Czytam: {percent}</translation>
    </message>
    <message>
        <source>Writing row {done} of {total}</source>
        <translation>Zapisuję wiersz {done} z {total}</translation>
    </message>
</context>
<context>
    <name>ImportReasons</name>
    <message>
        <source>It belongs to a project in which you may not write</source>
        <translation>Należy do projektu, w którym nie masz prawa zapisu</translation>
    </message>
    <message>
        <source>Several focus groups are called “{value}”; give the group’s identifier</source>
        <translation>Kilka grup fokusowych nazywa się „{value}”; podaj identyfikator grupy</translation>
    </message>
    <message>
        <source>Several personas are called “{value}”; give the persona’s identifier</source>
        <translation>Kilka person nazywa się „{value}”; podaj identyfikator persony</translation>
    </message>
    <message>
        <source>The element should be an object with fields</source>
        <translation>Element powinien być obiektem z polami</translation>
    </message>
    <message>
        <source>The focus group “{value}” belongs to another project than the persona</source>
        <translation>Grupa fokusowa „{value}” należy do innego projektu niż persona</translation>
    </message>
    <message>
        <source>The persona “{value}” was deleted; an import does not bring it back</source>
        <translation>Persona „{value}” została usunięta; import jej nie przywraca</translation>
    </message>
    <message numerus="yes">
        <source>The row has %n cells</source>
        <translation>
            <numerusform>Wiersz ma %n komórkę</numerusform>
            <numerusform>Wiersz ma %n komórki</numerusform>
            <numerusform>Wiersz ma %n komórek</numerusform>
        </translation>
    </message>
    <message>
        <source>The same identifier</source>
        <translation>Ten sam identyfikator</translation>
    </message>
    <message>
        <source>The same values</source>
        <translation>Te same wartości</translation>
    </message>
    <message>
        <source>There is neither a name nor a title</source>
        <translation>Nie ma ani imienia i nazwiska, ani tytułu</translation>
    </message>
    <message>
        <source>There is no focus group “{value}”; give a name, and it will be made</source>
        <translation>Nie ma grupy fokusowej „{value}”; podaj nazwę, a zostanie utworzona</translation>
    </message>
    <message>
        <source>There is no persona “{value}”</source>
        <translation>Nie ma persony „{value}”</translation>
    </message>
    <message>
        <source>You may not write in the project “{value}”</source>
        <translation>Nie masz prawa zapisu w projekcie „{value}”</translation>
    </message>
    <message>
        <source>identifiers would tell the two apart</source>
        <translation>rozróżniłyby je identyfikatory</translation>
    </message>
    <message>
        <source>the file has a date</source>
        <translation>w pliku jest data</translation>
    </message>
    <message>
        <source>the file has a list</source>
        <translation>w pliku jest lista</translation>
    </message>
    <message>
        <source>the file has a number</source>
        <translation>w pliku jest liczba</translation>
    </message>
    <message>
        <source>the file has a text</source>
        <translation>w pliku jest tekst</translation>
    </message>
    <message>
        <source>the file has an identifier</source>
        <translation>w pliku jest identyfikator</translation>
    </message>
    <message>
        <source>the file has an object</source>
        <translation>w pliku jest obiekt</translation>
    </message>
    <message>
        <source>the file has nothing there</source>
        <translation>w pliku nic tam nie ma</translation>
    </message>
    <message>
        <source>the file has yes or no</source>
        <translation>w pliku jest tak lub nie</translation>
    </message>
    <message>
        <source>the file has “{value}”</source>
        <translation>w pliku jest „{value}”</translation>
    </message>
    <message numerus="yes">
        <source>the header has %n columns</source>
        <translation>
            <numerusform>nagłówek ma %n kolumnę</numerusform>
            <numerusform>nagłówek ma %n kolumny</numerusform>
            <numerusform>nagłówek ma %n kolumn</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} as another row</source>
        <translation>{what} ma też inny wiersz</translation>
    </message>
    <message>
        <source>{what} as {place}</source>
        <translation>{what} ma też {place}</translation>
    </message>
    <message>
        <source>{what} as {place} of “{file}”</source>
        <translation>{what} ma też {place} w pliku „{file}”</translation>
    </message>
    <message numerus="yes">
        <source>“{field}” has %n characters; at most {limit} fit</source>
        <translation>
            <numerusform>Pole „{field}” ma %n znak, a mieści najwyżej {limit}</numerusform>
            <numerusform>Pole „{field}” ma %n znaki, a mieści najwyżej {limit}</numerusform>
            <numerusform>Pole „{field}” ma %n znaków, a mieści najwyżej {limit}</numerusform>
        </translation>
    </message>
    <message>
        <source>“{field}” holds a character that cannot be stored (NUL or a broken one)</source>
        <translation>Pole „{field}” zawiera znak, którego nie można zapisać (NUL albo uszkodzony)</translation>
    </message>
    <message>
        <source>“{field}” is empty or missing</source>
        <translation>Pole „{field}” jest puste albo go nie ma</translation>
    </message>
    <message>
        <source>“{field}” is of another kind than it should be</source>
        <translation>Pole „{field}” jest innego rodzaju, niż powinno</translation>
    </message>
    <message>
        <source>“{field}” should be a date</source>
        <translation>Pole „{field}” powinno być datą</translation>
    </message>
    <message>
        <source>“{field}” should be a list</source>
        <translation>Pole „{field}” powinno być listą</translation>
    </message>
    <message>
        <source>“{field}” should be a list of texts</source>
        <translation>Pole „{field}” powinno być listą tekstów</translation>
    </message>
    <message>
        <source>“{field}” should be a number</source>
        <translation>Pole „{field}” powinno być liczbą</translation>
    </message>
    <message>
        <source>“{field}” should be a text</source>
        <translation>Pole „{field}” powinno być tekstem</translation>
    </message>
    <message>
        <source>“{field}” should be a whole number</source>
        <translation>Pole „{field}” powinno być liczbą całkowitą</translation>
    </message>
    <message>
        <source>“{field}” should be an identifier (UUID)</source>
        <translation>Pole „{field}” powinno być identyfikatorem (UUID)</translation>
    </message>
    <message>
        <source>“{field}” should be an object with fields</source>
        <translation>Pole „{field}” powinno być obiektem z polami</translation>
    </message>
    <message>
        <source>“{field}” should be at least {low}</source>
        <translation>Pole „{field}” powinno wynosić co najmniej {low}</translation>
    </message>
    <message>
        <source>“{field}” should be at most {high}</source>
        <translation>Pole „{field}” powinno wynosić co najwyżej {high}</translation>
    </message>
    <message>
        <source>“{field}” should be empty</source>
        <translation>Pole „{field}” powinno być puste</translation>
    </message>
    <message>
        <source>“{field}” should be from {low} to {high}</source>
        <translation>Pole „{field}” powinno mieścić się w zakresie od {low} do {high}</translation>
    </message>
    <message>
        <source>“{field}” should be yes or no</source>
        <translation>Pole „{field}” powinno mieć wartość tak lub nie</translation>
    </message>
    <message>
        <source>“{field}” should hold JSON, but it is broken</source>
        <translation>Pole „{field}” powinno zawierać JSON, ale jest on uszkodzony</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Checking {percent}%</source>
        <translation>Sprawdzam {percent}%</translation>
    </message>
    <message>
        <source>Focus groups to be made: {names}</source>
        <translation>Nowe grupy fokusowe: {names}</translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows? [y/N]</source>
        <translation>
            <numerusform>Zaimportować %n wiersz? [t/N]</numerusform>
            <numerusform>Zaimportować %n wiersze? [t/N]</numerusform>
            <numerusform>Zaimportować %n wierszy? [t/N]</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Zaimportowane</translation>
    </message>
    <message>
        <source>Interrupted. Nothing was imported.</source>
        <translation>Przerwano. Niczego nie zaimportowano.</translation>
    </message>
    <message>
        <source>Not taken: {names}</source>
        <translation>Pominięto: {names}</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Niczego nie zaimportowano.</translation>
    </message>
    <message>
        <source>Nothing was imported. Correct the refused rows, or leave them out with --skip-bad.</source>
        <translation>Niczego nie zaimportowano. Popraw odrzucone wiersze albo pomiń je opcją --skip-bad.</translation>
    </message>
    <message>
        <source>Nothing was imported: not a single row can be taken.</source>
        <translation>Niczego nie zaimportowano: nie można przyjąć żadnego wiersza.</translation>
    </message>
    <message>
        <source>Nothing was imported: there is nobody to ask. To import without being asked, add --yes.</source>
        <translation>Niczego nie zaimportowano: nie ma kogo zapytać. Aby importować bez pytania, dodaj --yes.</translation>
    </message>
    <message>
        <source>Reading {percent}%</source>
        <translation>Czytam {percent}%</translation>
    </message>
    <message>
        <source>Refused: {rows}</source>
        <translation>Odrzucone: {rows}</translation>
    </message>
    <message>
        <source>To be added: {rows}</source>
        <translation>Do dodania: {rows}</translation>
    </message>
    <message>
        <source>To be updated: {rows}</source>
        <translation>Do aktualizacji: {rows}</translation>
    </message>
    <message>
        <source>Writing {percent}%</source>
        <translation>Zapisuję {percent}%</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>and {rows} more</source>
        <translation>i jeszcze {rows}</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n bajt</numerusform>
            <numerusform>%n bajty</numerusform>
            <numerusform>%n bajtów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns read</source>
        <translation>
            <numerusform>odczytano %n kolumnę</numerusform>
            <numerusform>odczytano %n kolumny</numerusform>
            <numerusform>odczytano %n kolumn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <translation>
            <numerusform>%n pominięta</numerusform>
            <numerusform>%n pominięte</numerusform>
            <numerusform>%n pominiętych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personas</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n persony</numerusform>
            <numerusform>%n person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personas of projects that are not here</source>
        <translation>
            <numerusform>%n persona z projektu, którego tu nie ma</numerusform>
            <numerusform>%n persony z projektów, których tu nie ma</numerusform>
            <numerusform>%n person z projektów, których tu nie ma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n responses</source>
        <translation>
            <numerusform>%n odpowiedź</numerusform>
            <numerusform>%n odpowiedzi</numerusform>
            <numerusform>%n odpowiedzi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n wiersz</numerusform>
            <numerusform>%n wiersze</numerusform>
            <numerusform>%n wierszy</numerusform>
        </translation>
    </message>
    <message>
        <source>Also changes personas of: {names}</source>
        <translation>Zmieni też persony z projektów: {names}</translation>
    </message>
    <message>
        <source>Into the new project “{name}”</source>
        <translation>Do nowego projektu „{name}”</translation>
    </message>
    <message>
        <source>Into the project “{name}”</source>
        <translation>Do projektu „{name}”</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Niczego nie zaimportowano</translation>
    </message>
    <message>
        <source>Personas: {counts}.</source>
        <translation>Persony: {counts}.</translation>
    </message>
    <message>
        <source>Responses: {counts}.</source>
        <translation>Odpowiedzi: {counts}.</translation>
    </message>
    <message>
        <source>The project “{name}” was made.</source>
        <translation>Utworzono projekt „{name}”.</translation>
    </message>
    <message>
        <source>added {count}</source>
        <translation>dodano {count}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>comma</source>
        <translation>przecinek</translation>
    </message>
    <message>
        <source>element {number}</source>
        <translation>element {number}</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>wiersz {number}</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>odrzucony</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>średnik</translation>
    </message>
    <message>
        <source>skipped {count}</source>
        <translation>pominięto {count}</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulator</translation>
    </message>
    <message>
        <source>updated {count}</source>
        <translation>zaktualizowano {count}</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>kreska pionowa</translation>
    </message>
    <message>
        <source>will be added</source>
        <translation>do dodania</translation>
    </message>
    <message>
        <source>will be updated</source>
        <translation>do aktualizacji</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>bez nazwy</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}”</translation>
    </message>
</context>
<context>
    <name>InsightsTab</name>
    <message>
        <source>Activity log</source>
        <translation>Dziennik</translation>
    </message>
    <message>
        <source>Citation {number}</source>
        <translation>Cytowanie {number}</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Cytowania</translation>
    </message>
    <message>
        <source>Document without a title</source>
        <translation>Dokument bez tytułu</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Komunikaty</translation>
    </message>
    <message>
        <source>RAG context and citations</source>
        <translation>Kontekst RAG i cytowania</translation>
    </message>
    <message>
        <source>Relevance is the raw score of the search; it compares only within one persona.</source>
        <translation>Trafność to surowy wynik wyszukiwania; można ją porównywać tylko w obrębie jednej persony.</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Pokaż wszystkie (%n)</numerusform>
            <numerusform>Pokaż wszystkie %n</numerusform>
            <numerusform>Pokaż wszystkie %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Pokaż mniej</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Pokaż więcej</translation>
    </message>
    <message>
        <source>The log has no entries for this persona yet.</source>
        <translation>Dziennik nie ma jeszcze wpisów o tej personie.</translation>
    </message>
    <message>
        <source>Who has worked with this persona is not known at the moment.</source>
        <translation>Nie wiadomo teraz, kto pracował z tą personą.</translation>
    </message>
    <message numerus="yes">
        <source>latest %n</source>
        <translation>
            <numerusform>ostatni %n</numerusform>
            <numerusform>ostatnie %n</numerusform>
            <numerusform>ostatnie %n</numerusform>
        </translation>
    </message>
    <message>
        <source>relevance {score}</source>
        <translation>trafność {score}</translation>
    </message>
</context>
<context>
    <name>IntegrateCommand</name>
    <message>
        <source>It is known after the next login: this system has no {tools}.</source>
        <translation>Zadziała po następnym zalogowaniu: w tym systemie brakuje {tools}.</translation>
    </message>
    <message>
        <source>Links and files are not opened by this program any more. Removed:</source>
        <translation>Ten program nie otwiera już odnośników ani plików. Usunięto:</translation>
    </message>
    <message>
        <source>Links and files are opened by this program already.</source>
        <translation>Ten program już otwiera odnośniki i pliki.</translation>
    </message>
    <message>
        <source>Links to personas and *.persona.json files are opened by this program now.</source>
        <translation>Od teraz ten program otwiera odnośniki do person i pliki *.persona.json.</translation>
    </message>
    <message>
        <source>The desktop could not be told: {place} ({reason}). Check that you may write there and try again.</source>
        <translation>Nie udało się przekazać tego pulpitowi: {place} ({reason}). Sprawdź, czy masz tam prawo zapisu, i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>There is nothing to do: this system knows the links and files of every program among its applications.</source>
        <translation>Nie ma nic do zrobienia: ten system sam zna odnośniki i pliki każdego programu, który leży wśród aplikacji.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Nie ma czego cofać.</translation>
    </message>
</context>
<context>
    <name>JobBlock</name>
    <message>
        <source>Difficulty: {word}</source>
        <translation>Trudność: {word}</translation>
    </message>
    <message>
        <source>How often: {word}</source>
        <translation>Jak często: {word}</translation>
    </message>
    <message>
        <source>Job {number} of {total}</source>
        <translation>Zadanie {number} z {total}</translation>
    </message>
    <message>
        <source>Priority {score} of 10, a model’s estimate</source>
        <translation>Priorytet {score} na 10, szacunek modelu</translation>
    </message>
    <message>
        <source>no priority given</source>
        <translation>bez priorytetu</translation>
    </message>
</context>
<context>
    <name>KeyCaps</name>
    <message>
        <source> or </source>
        <translation> lub </translation>
    </message>
</context>
<context>
    <name>KeyboardSheet</name>
    <message>
        <source>Copy the part</source>
        <translation>Kopiuj fragment</translation>
    </message>
    <message>
        <source>Do what the part offers</source>
        <translation>Wykonaj działanie fragmentu</translation>
    </message>
    <message>
        <source>First persona</source>
        <translation>Pierwsza persona</translation>
    </message>
    <message>
        <source>From the search into the list</source>
        <translation>Z wyszukiwarki do listy</translation>
    </message>
    <message>
        <source>In the details</source>
        <translation>W szczegółach</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>Na liście</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <source>Last persona</source>
        <translation>Ostatnia persona</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Następny fragment</translation>
    </message>
    <message>
        <source>Next persona</source>
        <translation>Następna persona</translation>
    </message>
    <message>
        <source>Open the persona</source>
        <translation>Otwórz personę</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>Poprzedni fragment</translation>
    </message>
    <message>
        <source>Previous persona</source>
        <translation>Poprzednia persona</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Okno</translation>
    </message>
</context>
<context>
    <name>Likings</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>Zainteresowania</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Wartości</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>nie podano</translation>
    </message>
</context>
<context>
    <name>Lineage</name>
    <message numerus="yes">
        <source>%n citations</source>
        <translation>
            <numerusform>%n cytowanie</numerusform>
            <numerusform>%n cytowania</numerusform>
            <numerusform>%n cytowań</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer responses</source>
        <translation>
            <numerusform>%n odpowiedź po analizie</numerusform>
            <numerusform>%n odpowiedzi po analizie</numerusform>
            <numerusform>%n odpowiedzi po analizie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n responses</source>
        <translation>
            <numerusform>%n odpowiedź</numerusform>
            <numerusform>%n odpowiedzi</numerusform>
            <numerusform>%n odpowiedzi</numerusform>
        </translation>
    </message>
    <message>
        <source>Data lineage</source>
        <translation>Rodowód danych</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenty</translation>
    </message>
    <message>
        <source>Focus groups</source>
        <translation>Grupy fokusowe</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Potrzeby</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Synthetic persona. Quotes come from virtual focus groups.</source>
        <translation>Persona syntetyczna. Cytaty pochodzą z wirtualnych grup fokusowych.</translation>
    </message>
    <message>
        <source>analysed, date unknown</source>
        <translation>analiza bez daty</translation>
    </message>
    <message>
        <source>could not be fetched</source>
        <translation>nie udało się pobrać</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>data nieznana</translation>
    </message>
    <message>
        <source>no analysis</source>
        <translation>bez analizy</translation>
    </message>
    <message>
        <source>no citations</source>
        <translation>bez cytowań</translation>
    </message>
    <message>
        <source>no responses</source>
        <translation>bez odpowiedzi</translation>
    </message>
    <message>
        <source>not analysed yet</source>
        <translation>przed analizą</translation>
    </message>
    <message>
        <source>{names} and others</source>
        <translation>{names} i inne</translation>
    </message>
</context>
<context>
    <name>LinkErrors</name>
    <message>
        <source>Another window does not answer</source>
        <translation>Inne okno nie odpowiada</translation>
    </message>
    <message>
        <source>It was deleted, you have no access to it, or it is in another workspace. Ask the person who gave you the link.</source>
        <translation>Została usunięta, nie masz do niej dostępu albo jest w innym obszarze roboczym. Zapytaj osobę, od której masz odnośnik.</translation>
    </message>
    <message>
        <source>Persona Desktop was open already, but its window did not answer, so this one was opened beside it. Both show the same data; close the other one when you can.</source>
        <translation>Persona Desktop był już otwarty, ale jego okno nie odpowiadało, więc obok otwarto to. Oba pokazują te same dane; gdy będzie to możliwe, zamknij tamto.</translation>
    </message>
    <message>
        <source>The persona of this link is not here</source>
        <translation>Nie ma tu persony z tego odnośnika</translation>
    </message>
    <message>
        <source>This link leads to no persona</source>
        <translation>Ten odnośnik nie prowadzi do żadnej persony</translation>
    </message>
    <message>
        <source>“{link}” is incomplete or damaged. Ask for the link again; in Persona Desktop, Persona › Copy link makes one.</source>
        <translation>Odnośnik „{link}” jest niepełny lub uszkodzony. Poproś o niego jeszcze raz; w Persona Desktop tworzy go polecenie Persona › Kopiuj odnośnik.</translation>
    </message>
</context>
<context>
    <name>LoadingPage</name>
    <message>
        <source>Loading the persona…</source>
        <translation>Wczytuję personę…</translation>
    </message>
</context>
<context>
    <name>MessagingTone</name>
    <message>
        <source>empathetic tone</source>
        <translation>ton empatyczny</translation>
    </message>
    <message>
        <source>friendly tone</source>
        <translation>ton przyjazny</translation>
    </message>
    <message>
        <source>professional tone</source>
        <translation>ton ekspercki</translation>
    </message>
    <message>
        <source>tone: {tone}</source>
        <translation>ton: {tone}</translation>
    </message>
    <message>
        <source>urgent tone</source>
        <translation>ton naglący</translation>
    </message>
</context>
<context>
    <name>MessagingType</name>
    <message>
        <source>advertisement</source>
        <translation>reklama</translation>
    </message>
    <message>
        <source>email</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>landing page</source>
        <translation>landing page</translation>
    </message>
    <message>
        <source>social media post</source>
        <translation>post w mediach społecznościowych</translation>
    </message>
</context>
<context>
    <name>Modal</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>MoreLink</name>
    <message numerus="yes">
        <source>%n not shown</source>
        <translation>
            <numerusform>niepokazana: %n</numerusform>
            <numerusform>niepokazane: %n</numerusform>
            <numerusform>niepokazanych: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Pokaż jeszcze %n</numerusform>
            <numerusform>Pokaż jeszcze %n</numerusform>
            <numerusform>Pokaż jeszcze %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NarrowActions</name>
    <message>
        <source>Actions</source>
        <translation>Działania</translation>
    </message>
</context>
<context>
    <name>NeedsTab</name>
    <message numerus="yes">
        <source>%n edited</source>
        <translation>
            <numerusform>%n zmieniony</numerusform>
            <numerusform>%n zmienione</numerusform>
            <numerusform>%n zmienionych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new responses in focus groups since the analysis of {moment}</source>
        <translation>
            <numerusform>%n nowa odpowiedź w grupach fokusowych od analizy z {moment}</numerusform>
            <numerusform>%n nowe odpowiedzi w grupach fokusowych od analizy z {moment}</numerusform>
            <numerusform>%n nowych odpowiedzi w grupach fokusowych od analizy z {moment}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n niesprawdzony</numerusform>
            <numerusform>%n niesprawdzone</numerusform>
            <numerusform>%n niesprawdzonych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not found</source>
        <translation>
            <numerusform>%n nieznaleziony</numerusform>
            <numerusform>%n nieznalezione</numerusform>
            <numerusform>%n nieznalezionych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotes, not checked</source>
        <translation>
            <numerusform>%n cytat, niesprawdzony</numerusform>
            <numerusform>%n cytaty, niesprawdzone</numerusform>
            <numerusform>%n cytatów, niesprawdzonych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n responses from focus groups are waiting.</source>
        <translation>
            <numerusform>Na analizę czeka %n odpowiedź z grup fokusowych.</numerusform>
            <numerusform>Na analizę czekają %n odpowiedzi z grup fokusowych.</numerusform>
            <numerusform>Na analizę czeka %n odpowiedzi z grup fokusowych.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stitched</source>
        <translation>
            <numerusform>%n sklejony</numerusform>
            <numerusform>%n sklejone</numerusform>
            <numerusform>%n sklejonych</numerusform>
        </translation>
    </message>
    <message>
        <source>Analysis by {model}, without a date.</source>
        <translation>Analiza modelu {model}, bez daty.</translation>
    </message>
    <message>
        <source>Analysis of {moment}</source>
        <translation>Analiza z {moment}</translation>
    </message>
    <message>
        <source>Current satisfaction</source>
        <translation>Obecna satysfakcja</translation>
    </message>
    <message>
        <source>Desired outcomes</source>
        <translation>Pożądane rezultaty</translation>
    </message>
    <message>
        <source>How are needs made?</source>
        <translation>Jak powstają potrzeby?</translation>
    </message>
    <message>
        <source>Import responses</source>
        <translation>Importuj odpowiedzi</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Ważność</translation>
    </message>
    <message>
        <source>It is not known whether this persona has taken part in focus groups.</source>
        <translation>Nie wiadomo, czy ta persona brała udział w grupach fokusowych.</translation>
    </message>
    <message>
        <source>Jobs to be done</source>
        <translation>Zadania do wykonania</translation>
    </message>
    <message>
        <source>Needs and pains</source>
        <translation>Potrzeby i bóle</translation>
    </message>
    <message>
        <source>Needs not analysed yet</source>
        <translation>Potrzeby czekają na analizę</translation>
    </message>
    <message>
        <source>Needs outdated</source>
        <translation>Potrzeby nieaktualne</translation>
    </message>
    <message>
        <source>No data on needs</source>
        <translation>Brak danych potrzeb</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Komunikaty</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Szansa</translation>
    </message>
    <message>
        <source>Opportunity = importance × (importance − satisfaction) · model’s estimates</source>
        <translation>Szansa = ważność × (ważność − satysfakcja) · szacunki modelu</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Rezultat</translation>
    </message>
    <message>
        <source>Pain ranking</source>
        <translation>Ranking bólów</translation>
    </message>
    <message>
        <source>Quotes are the words of a synthetic persona, not of a person.</source>
        <translation>Cytaty to słowa persony syntetycznej, nie człowieka.</translation>
    </message>
    <message>
        <source>Quotes cannot be checked against them at the moment.</source>
        <translation>Nie można teraz sprawdzić w nich cytatów.</translation>
    </message>
    <message>
        <source>Rank by: {score}</source>
        <translation>Uszereguj według: {score}</translation>
    </message>
    <message>
        <source>Ranked by: {score}</source>
        <translation>Uszeregowane według: {score}</translation>
    </message>
    <message>
        <source>Severity from 1 to 10 and the share of people affected · a model’s estimates</source>
        <translation>Dotkliwość w skali 1–10 i udział osób, których dotyczy · szacunki modelu</translation>
    </message>
    <message>
        <source>Sorted by priority, scale 1–10 · a model’s estimate</source>
        <translation>Posortowane według priorytetu, skala 1–10 · szacunek modelu</translation>
    </message>
    <message>
        <source>The persona has not taken part in focus groups yet. Import its responses: needs are made from them alone.</source>
        <translation>Persona nie brała jeszcze udziału w grupach fokusowych. Zaimportuj jej odpowiedzi: tylko z nich powstają potrzeby.</translation>
    </message>
    <message>
        <source>The program does not know its form. Nothing in the database was changed.</source>
        <translation>Program nie zna jej postaci. W bazie niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>The stored analysis cannot be read</source>
        <translation>Nie można odczytać zapisanej analizy</translation>
    </message>
    <message>
        <source>There is no stored analysis, and the focus-group responses could not be fetched.</source>
        <translation>Nie ma zapisanej analizy, a odpowiedzi z grup fokusowych nie udało się pobrać.</translation>
    </message>
    <message>
        <source>This analysis has no quotes</source>
        <translation>Ta analiza nie zawiera cytatów</translation>
    </message>
    <message>
        <source>This version of the program shows analyses; it does not make new ones.</source>
        <translation>Ta wersja programu pokazuje gotowe analizy, ale nowych nie tworzy.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Ulwick = importance + max(importance − satisfaction, 0), scale 2–20 · model’s estimates</source>
        <translation>Ulwick = ważność + max(ważność − satysfakcja, 0), skala 2–20 · szacunki modelu</translation>
    </message>
    <message>
        <source>Ulwick’s method</source>
        <translation>Metoda Ulwicka</translation>
    </message>
    <message>
        <source>Ulwick’s score</source>
        <translation>Wynik Ulwicka</translation>
    </message>
    <message>
        <source>{group}, response {number}, {day}</source>
        <translation>{group}, odpowiedź&#xa0;{number}, {day}</translation>
    </message>
    <message numerus="yes">
        <source>{verbatim} of %n quotes verbatim</source>
        <translation>
            <numerusform>Dosłownie: {verbatim} z %n cytatu</numerusform>
            <numerusform>Dosłownie: {verbatim} z %n cytatów</numerusform>
            <numerusform>Dosłownie: {verbatim} z %n cytatów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedsTable</name>
    <message>
        <source>Analysed personas of the segment (counted)</source>
        <translation>Przeanalizowane persony segmentu (policzone)</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Opis</translation>
    </message>
    <message>
        <source>Desired outcome</source>
        <translation>Pożądany rezultat</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Trudność</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Jak często</translation>
    </message>
    <message>
        <source>Importance 1–10 (a model’s estimate)</source>
        <translation>Ważność 1–10 (szacunek modelu)</translation>
    </message>
    <message>
        <source>Job to be done</source>
        <translation>Zadanie do wykonania</translation>
    </message>
    <message>
        <source>Measurable</source>
        <translation>Mierzalność</translation>
    </message>
    <message>
        <source>Opportunity (computed)</source>
        <translation>Wynik szansy (wyliczony)</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Ból</translation>
    </message>
    <message>
        <source>People in the segment (a model’s estimate)</source>
        <translation>Osoby w segmencie (szacunek modelu)</translation>
    </message>
    <message>
        <source>Possible solutions</source>
        <translation>Możliwe rozwiązania</translation>
    </message>
    <message>
        <source>Priority 1–10 (a model’s estimate)</source>
        <translation>Priorytet 1–10 (szacunek modelu)</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>Satisfaction 1–10 (a model’s estimate)</source>
        <translation>Satysfakcja 1–10 (szacunek modelu)</translation>
    </message>
    <message>
        <source>Severity 1–10 (a model’s estimate)</source>
        <translation>Dotkliwość 1–10 (szacunek modelu)</translation>
    </message>
    <message>
        <source>Severity in words</source>
        <translation>Dotkliwość słownie</translation>
    </message>
    <message>
        <source>Ulwick’s band</source>
        <translation>Ocena według Ulwicka</translation>
    </message>
    <message>
        <source>Ulwick’s score of 20 (computed)</source>
        <translation>Wynik Ulwicka na 20 (wyliczony)</translation>
    </message>
    <message>
        <source>jobs</source>
        <translation>zadania</translation>
    </message>
    <message>
        <source>outcomes</source>
        <translation>rezultaty</translation>
    </message>
    <message>
        <source>pains</source>
        <translation>bóle</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>A font of the program is missing: {file}</source>
        <translation>Brakuje czcionki programu: {file}</translation>
    </message>
    <message>
        <source>The system’s font stands in for it. Install Persona Desktop again to get it back.</source>
        <translation>Zastępuje ją czcionka systemu. Aby ją odzyskać, zainstaluj Persona Desktop ponownie.</translation>
    </message>
</context>
<context>
    <name>OutcomeBlock</name>
    <message>
        <source>Current satisfaction</source>
        <translation>Obecna satysfakcja</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Ważność</translation>
    </message>
    <message>
        <source>Opportunity {score} = {formula}</source>
        <translation>Szansa {score} = {formula}</translation>
    </message>
    <message>
        <source>Outcome {number} of {total}</source>
        <translation>Rezultat {number} z {total}</translation>
    </message>
    <message>
        <source>Ulwick’s score {score} of 20 = {formula}, {band}</source>
        <translation>Wynik Ulwicka {score} na 20 = {formula}, {band}</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>brakuje wartości</translation>
    </message>
    <message>
        <source>measurable</source>
        <translation>mierzalny</translation>
    </message>
    <message>
        <source>no score: {reason}</source>
        <translation>bez wyniku: {reason}</translation>
    </message>
    <message>
        <source>not measurable</source>
        <translation>niemierzalny</translation>
    </message>
    <message>
        <source>over-served</source>
        <translation>nadmiernie zaspokojony</translation>
    </message>
    <message>
        <source>{name} {value} of 10, a model’s estimate</source>
        <translation>{name} {value} na 10, szacunek modelu</translation>
    </message>
    <message>
        <source>{name}: not given</source>
        <translation>{name}: nie podano</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Age</source>
        <translation>Wiek</translation>
    </message>
    <message>
        <source>All needs</source>
        <translation>Wszystkie potrzeby</translation>
    </message>
    <message>
        <source>An analysis is stored, but this program cannot read it.</source>
        <translation>Analiza jest zapisana, ale program nie potrafi jej odczytać.</translation>
    </message>
    <message>
        <source>Context in Insights</source>
        <translation>Kontekst w Insights</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Zadanie</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lokalizacja</translation>
    </message>
    <message>
        <source>No analysis is stored. Whether there are responses is not known.</source>
        <translation>Nie ma zapisanej analizy. Nie wiadomo, czy są odpowiedzi.</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Zawód</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Szansa</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Przegląd</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Ból</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Show in the needs</source>
        <translation>Pokaż w potrzebach</translation>
    </message>
    <message>
        <source>Top needs</source>
        <translation>Najważniejsze z potrzeb</translation>
    </message>
    <message>
        <source>What to do about it</source>
        <translation>Co można z tym zrobić</translation>
    </message>
    <message>
        <source>Whether the needs are up to date is not known at the moment.</source>
        <translation>Nie wiadomo teraz, czy potrzeby są aktualne.</translation>
    </message>
    <message>
        <source>no number given</source>
        <translation>bez oceny</translation>
    </message>
    <message>
        <source>opportunity score</source>
        <translation>wynik szansy</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>priorytet</translation>
    </message>
    <message>
        <source>priority and severity: a model’s estimates; opportunity: computed from them</source>
        <translation>priorytet i dotkliwość: szacunki modelu; szansa: wyliczona z szacunków</translation>
    </message>
    <message>
        <source>severity: {word}</source>
        <translation>dotkliwość: {word}</translation>
    </message>
    <message>
        <source>{label} {number} of 10, a model’s estimate</source>
        <translation>{label} {number} na 10, szacunek modelu</translation>
    </message>
    <message>
        <source>{label} {number}, computed from a model’s estimates</source>
        <translation>{label} {number}, wyliczone z szacunków modelu</translation>
    </message>
</context>
<context>
    <name>PainBars</name>
    <message>
        <source>Pain severities: {scores}</source>
        <translation>Dotkliwość bólów: {scores}</translation>
    </message>
</context>
<context>
    <name>PainBlock</name>
    <message>
        <source>(a model’s estimate)</source>
        <translation>(szacunek modelu)</translation>
    </message>
    <message>
        <source>Counted: {having} of the {analysed} personas of this segment that have an analysis name a pain with the same title</source>
        <translation>Policzone: ból o takim samym tytule jest w analizach {having} z {analysed} person tego segmentu, które mają analizę</translation>
    </message>
    <message>
        <source>How often: {word}</source>
        <translation>Jak często: {word}</translation>
    </message>
    <message>
        <source>Pain {number} of {total}</source>
        <translation>Ból {number} z {total}</translation>
    </message>
    <message>
        <source>Possible solutions: {list}</source>
        <translation>Możliwe rozwiązania: {list}</translation>
    </message>
    <message>
        <source>Severity {score} of 10, {band}, a model’s estimate</source>
        <translation>Dotkliwość {score} na 10, {band}, szacunek modelu</translation>
    </message>
    <message>
        <source>analysed personas</source>
        <translation>person z analizą</translation>
    </message>
    <message>
        <source>no severity given</source>
        <translation>bez oceny dotkliwości</translation>
    </message>
    <message>
        <source>of people in segment</source>
        <translation>osób w segmencie</translation>
    </message>
    <message>
        <source>{having} of {analysed}</source>
        <translation>{having} z {analysed}</translation>
    </message>
    <message>
        <source>{share} of the people in the segment, a model’s estimate</source>
        <translation>{share} osób w segmencie, szacunek modelu</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n personas</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n persony</numerusform>
            <numerusform>%n person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n wynik</numerusform>
            <numerusform>%n wyniki</numerusform>
            <numerusform>%n wyników</numerusform>
        </translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Działania</translation>
    </message>
    <message>
        <source>Actions · {name}</source>
        <translation>Działania · {name}</translation>
    </message>
    <message>
        <source>All personas</source>
        <translation>Wszystkie persony</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta poleceń</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Przejdź do</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Język: {name}</translation>
    </message>
    <message>
        <source>Look for an action, a segment, a project, or for anything that is known of a persona.</source>
        <translation>Szukaj działania, segmentu, projektu albo persony: po imieniu, zawodzie, mieście czy potrzebie.</translation>
    </message>
    <message>
        <source>Nothing matches “{text}”</source>
        <translation>Nic nie pasuje do „{text}”</translation>
    </message>
    <message>
        <source>Open persona</source>
        <translation>Otwarta persona</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Persony</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Ostatnio otwarte</translation>
    </message>
    <message>
        <source>Refresh the persona</source>
        <translation>Odśwież personę</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Wyniki</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Tab: {name}</source>
        <translation>Karta: {name}</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>Motyw: {name}</translation>
    </message>
    <message>
        <source>This project is open</source>
        <translation>Ten projekt jest otwarty</translation>
    </message>
    <message>
        <source>Type an action, a persona or a segment</source>
        <translation>Wpisz działanie, personę lub segment</translation>
    </message>
    <message>
        <source>Up-to-date needs</source>
        <translation>Aktualne potrzeby</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>wybrane</translation>
    </message>
    <message>
        <source>off</source>
        <translation>wyłączone</translation>
    </message>
    <message>
        <source>on</source>
        <translation>włączone</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projekt</translation>
    </message>
    <message>
        <source>run</source>
        <translation>wykonaj</translation>
    </message>
    <message numerus="yes">
        <source>segment · %n personas</source>
        <translation>
            <numerusform>segment · %n persona</numerusform>
            <numerusform>segment · %n persony</numerusform>
            <numerusform>segment · %n person</numerusform>
        </translation>
    </message>
    <message>
        <source>select</source>
        <translation>wybór</translation>
    </message>
    <message>
        <source>unavailable: {reason}</source>
        <translation>niedostępne: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n results</source>
        <translation>
            <numerusform>{shown} z %n wyniku</numerusform>
            <numerusform>{shown} z %n wyników</numerusform>
            <numerusform>{shown} z %n wyników</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of more than %n results</source>
        <translation>
            <numerusform>{shown} z ponad %n wyniku</numerusform>
            <numerusform>{shown} z ponad %n wyników</numerusform>
            <numerusform>{shown} z ponad %n wyników</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PanelBar</name>
    <message>
        <source>Back to the list of personas</source>
        <translation>Wróć do listy person</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Zamknij szczegóły</translation>
    </message>
    <message>
        <source>Next persona</source>
        <translation>Następna persona</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Persony</translation>
    </message>
    <message>
        <source>Previous persona</source>
        <translation>Poprzednia persona</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>Lista jest pusta</translation>
    </message>
    <message>
        <source>This is the first persona of the list</source>
        <translation>To pierwsza persona na liście</translation>
    </message>
    <message>
        <source>This is the last persona of the list</source>
        <translation>To ostatnia persona na liście</translation>
    </message>
    <message>
        <source>{position} of {total}</source>
        <translation>{position} z {total}</translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message numerus="yes">
        <source>%n new responses in focus groups since the analysis</source>
        <translation>
            <numerusform>%n nowa odpowiedź w grupach fokusowych od czasu analizy</numerusform>
            <numerusform>%n nowe odpowiedzi w grupach fokusowych od czasu analizy</numerusform>
            <numerusform>%n nowych odpowiedzi w grupach fokusowych od czasu analizy</numerusform>
        </translation>
    </message>
    <message>
        <source>AI-generated</source>
        <translation>Wygenerowana przez AI</translation>
    </message>
    <message>
        <source>AI-generated, {day}</source>
        <translation>Wygenerowana przez AI, {day}</translation>
    </message>
    <message>
        <source>Added {day}</source>
        <translation>Dodana {day}</translation>
    </message>
    <message>
        <source>Needs outdated · {count}</source>
        <translation>Potrzeby nieaktualne · {count}</translation>
    </message>
</context>
<context>
    <name>PersonaFacts</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n rok</numerusform>
            <numerusform>%n lata</numerusform>
            <numerusform>%n lat</numerusform>
        </translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nie podano</translation>
    </message>
</context>
<context>
    <name>PersonaField</name>
    <message>
        <source>age</source>
        <translation>wiek</translation>
    </message>
    <message>
        <source>background story</source>
        <translation>historia</translation>
    </message>
    <message>
        <source>education</source>
        <translation>wykształcenie</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>płeć</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>nagłówek</translation>
    </message>
    <message>
        <source>income</source>
        <translation>dochód</translation>
    </message>
    <message>
        <source>interests</source>
        <translation>zainteresowania</translation>
    </message>
    <message>
        <source>location</source>
        <translation>lokalizacja</translation>
    </message>
    <message>
        <source>name</source>
        <translation>imię i nazwisko</translation>
    </message>
    <message>
        <source>needs and pains</source>
        <translation>potrzeby i bóle</translation>
    </message>
    <message>
        <source>occupation</source>
        <translation>zawód</translation>
    </message>
    <message>
        <source>responses</source>
        <translation>odpowiedzi</translation>
    </message>
    <message>
        <source>title</source>
        <translation>tytuł</translation>
    </message>
    <message>
        <source>values</source>
        <translation>wartości</translation>
    </message>
</context>
<context>
    <name>PersonaList</name>
    <message numerus="yes">
        <source>%n more segments in the sidebar</source>
        <translation>
            <numerusform>Jeszcze %n segment w panelu bocznym</numerusform>
            <numerusform>Jeszcze %n segmenty w panelu bocznym</numerusform>
            <numerusform>Jeszcze %n segmentów w panelu bocznym</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personas</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n persony</numerusform>
            <numerusform>%n person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n responses after the analysis</source>
        <translation>
            <numerusform>%n odpowiedź po analizie</numerusform>
            <numerusform>%n odpowiedzi po analizie</numerusform>
            <numerusform>%n odpowiedzi po analizie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years old</source>
        <translation>
            <numerusform>%n rok</numerusform>
            <numerusform>%n lata</numerusform>
            <numerusform>%n lat</numerusform>
        </translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Wiek</translation>
    </message>
    <message>
        <source>All segments</source>
        <translation>Wszystkie segmenty</translation>
    </message>
    <message>
        <source>Any needs status</source>
        <translation>Dowolny stan potrzeb</translation>
    </message>
    <message>
        <source>Bring some in a JSON or CSV file: with the button, or by dropping it on the window. Other projects can be chosen at the top of the sidebar.</source>
        <translation>Wczytaj je z pliku JSON lub CSV: przyciskiem albo upuszczając go na okno. Inny projekt wybiera się u góry panelu bocznego.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Zmieniono</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Miasto</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Wyczyść filtry</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Wyczyść wyszukiwanie</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Kopiuj jako tekst</translation>
    </message>
    <message>
        <source>Copy the list as a table</source>
        <translation>Kopiuj listę jako tabelę</translation>
    </message>
    <message>
        <source>Copy the row as a table</source>
        <translation>Kopiuj wiersz jako tabelę</translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <translation>Ctrl F</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtruj</translation>
    </message>
    <message>
        <source>Highest first</source>
        <translation>Malejąco</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importuj plik</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Ostatnia zmiana</translation>
    </message>
    <message>
        <source>Load the demo</source>
        <translation>Wczytaj demo</translation>
    </message>
    <message>
        <source>Load the demo with invented people to look around; it is easily removed again. Or bring your own personas in a JSON or CSV file: dropping it on the window is enough.</source>
        <translation>Wczytaj demo ze zmyślonymi osobami, aby się rozejrzeć; potem łatwo je usunąć. Albo wczytaj własne persony z pliku JSON lub CSV: wystarczy upuścić go na okno.</translation>
    </message>
    <message>
        <source>Lowest first</source>
        <translation>Rosnąco</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Needs status</source>
        <translation>Stan potrzeb</translation>
    </message>
    <message>
        <source>Needs: {status}</source>
        <translation>Potrzeby: {status}</translation>
    </message>
    <message>
        <source>No personas here yet</source>
        <translation>Nie ma tu jeszcze person</translation>
    </message>
    <message>
        <source>No personas in this project</source>
        <translation>W tym projekcie nie ma person</translation>
    </message>
    <message>
        <source>No personas match these filters</source>
        <translation>Żadna persona nie pasuje do filtrów</translation>
    </message>
    <message>
        <source>No results for “{text}”</source>
        <translation>Brak wyników dla „{text}”</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Zawód</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Szansa</translation>
    </message>
    <message>
        <source>Opportunity (computed from a model’s estimates)</source>
        <translation>Wynik szansy (wyliczony z szacunków modelu)</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Nieaktualne</translation>
    </message>
    <message>
        <source>Pains</source>
        <translation>Bóle</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Persony</translation>
    </message>
    <message>
        <source>Search in all</source>
        <translation>Szukaj we wszystkich</translation>
    </message>
    <message>
        <source>Search name, job or city</source>
        <translation>Szukaj po imieniu, zawodzie, mieście</translation>
    </message>
    <message numerus="yes">
        <source>Searched %n personas in the segment {segment}.</source>
        <translation>
            <numerusform>Przeszukano %n personę w segmencie {segment}.</numerusform>
            <numerusform>Przeszukano %n persony w segmencie {segment}.</numerusform>
            <numerusform>Przeszukano %n person w segmencie {segment}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searched %n personas.</source>
        <translation>
            <numerusform>Przeszukano %n personę.</numerusform>
            <numerusform>Przeszukano %n persony.</numerusform>
            <numerusform>Przeszukano %n person.</numerusform>
        </translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Severity of pains</source>
        <translation>Dotkliwość bólów</translation>
    </message>
    <message>
        <source>Severity of pains (a model’s estimate)</source>
        <translation>Dotkliwość bólów (szacunek modelu)</translation>
    </message>
    <message>
        <source>Severity of the pains from 1 to 10, a model’s estimate; a higher bar is more severe</source>
        <translation>Dotkliwość bólów w skali 1–10, szacunek modelu; wyższy słupek to większa dotkliwość</translation>
    </message>
    <message>
        <source>Show sidebar</source>
        <translation>Pokaż panel boczny</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortuj</translation>
    </message>
    <message>
        <source>Sort by: {column}</source>
        <translation>Sortuj według: {column}</translation>
    </message>
    <message>
        <source>The highest opportunity score: importance × (importance − satisfaction), from a model’s estimates</source>
        <translation>Najwyższy wynik szansy: ważność × (ważność − satysfakcja), z szacunków modelu</translation>
    </message>
    <message>
        <source>The job with the highest priority; the priority is a model’s estimate</source>
        <translation>Zadanie o najwyższym priorytecie; priorytet to szacunek modelu</translation>
    </message>
    <message>
        <source>Top need</source>
        <translation>Najważniejsza potrzeba</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktualne</translation>
    </message>
    <message>
        <source>What the program shows and how far to trust it: the guide</source>
        <translation>Co pokazuje program i na ile mu ufać: przewodnik</translation>
    </message>
    <message numerus="yes">
        <source>Without filters %n personas match.</source>
        <translation>
            <numerusform>Bez filtrów pasuje %n persona.</numerusform>
            <numerusform>Bez filtrów pasują %n persony.</numerusform>
            <numerusform>Bez filtrów pasuje %n person.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without filters nothing matches either.</source>
        <translation>Bez filtrów też nic nie pasuje.</translation>
    </message>
    <message>
        <source>Without needs</source>
        <translation>Bez potrzeb</translation>
    </message>
    <message>
        <source>changed: {moment}</source>
        <translation>zmieniono: {moment}</translation>
    </message>
    <message>
        <source>needs outdated</source>
        <translation>potrzeby nieaktualne</translation>
    </message>
    <message>
        <source>no needs</source>
        <translation>brak potrzeb</translation>
    </message>
    <message>
        <source>not analysed yet</source>
        <translation>przed analizą</translation>
    </message>
    <message>
        <source>opportunity score {score} = importance × (importance − satisfaction), from a model’s estimates</source>
        <translation>wynik szansy {score} = ważność × (ważność − satysfakcja), z szacunków modelu</translation>
    </message>
    <message>
        <source>opportunity {score}</source>
        <translation>szansa {score}</translation>
    </message>
    <message>
        <source>over-served: opportunity score {score} = importance × (importance − satisfaction), from a model’s estimates</source>
        <translation>nadmiernie zaspokojony: wynik szansy {score} = ważność × (ważność − satysfakcja), z szacunków modelu</translation>
    </message>
    <message>
        <source>pains: {severities} (a model’s estimate)</source>
        <translation>bóle: {severities} (szacunek modelu)</translation>
    </message>
    <message>
        <source>segment {name}</source>
        <translation>segment {name}</translation>
    </message>
    <message>
        <source>sorted, highest first</source>
        <translation>posortowano malejąco</translation>
    </message>
    <message>
        <source>sorted, lowest first</source>
        <translation>posortowano rosnąco</translation>
    </message>
    <message>
        <source>top need: {need}</source>
        <translation>najważniejsza potrzeba: {need}</translation>
    </message>
</context>
<context>
    <name>PersonaPart</name>
    <message>
        <source>Big Five</source>
        <translation>Wielka Piątka</translation>
    </message>
    <message>
        <source>Hofstede’s dimensions</source>
        <translation>wymiary Hofstedego</translation>
    </message>
    <message>
        <source>RAG context</source>
        <translation>kontekst RAG</translation>
    </message>
    <message>
        <source>activity log</source>
        <translation>dziennik</translation>
    </message>
    <message>
        <source>analysis of needs</source>
        <translation>analiza potrzeb</translation>
    </message>
    <message>
        <source>background story</source>
        <translation>historia</translation>
    </message>
    <message>
        <source>basic facts</source>
        <translation>dane podstawowe</translation>
    </message>
    <message>
        <source>citations</source>
        <translation>cytowania</translation>
    </message>
    <message>
        <source>desired outcomes</source>
        <translation>pożądane rezultaty</translation>
    </message>
    <message>
        <source>focus-group responses</source>
        <translation>odpowiedzi z grup fokusowych</translation>
    </message>
    <message>
        <source>graph connections</source>
        <translation>powiązania w grafie</translation>
    </message>
    <message>
        <source>interests</source>
        <translation>zainteresowania</translation>
    </message>
    <message>
        <source>jobs to be done</source>
        <translation>zadania do wykonania</translation>
    </message>
    <message>
        <source>pain points</source>
        <translation>bóle</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>segment</translation>
    </message>
    <message>
        <source>values</source>
        <translation>wartości</translation>
    </message>
</context>
<context>
    <name>ProblemNotice</name>
    <message>
        <source>Could not be fetched: {part}</source>
        <translation>Nie udało się pobrać: {part}</translation>
    </message>
    <message>
        <source>Not shown: {parts}. Everything else is complete.</source>
        <translation>Nie pokazano: {parts}. Reszta jest kompletna.</translation>
    </message>
    <message>
        <source>Some stored values cannot be read</source>
        <translation>Niektórych zapisanych wartości nie można odczytać</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message numerus="yes">
        <source>{part} (%n values)</source>
        <translation>
            <numerusform>{part} (%n wartość)</numerusform>
            <numerusform>{part} (%n wartości)</numerusform>
            <numerusform>{part} (%n wartości)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Age</source>
        <translation>Wiek</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Wykształcenie</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Płeć</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lokalizacja</translation>
    </message>
    <message>
        <source>Monthly income</source>
        <translation>Dochód miesięczny</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Zawód</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
</context>
<context>
    <name>QuoteBlock</name>
    <message>
        <source>Open the response</source>
        <translation>Otwórz odpowiedź</translation>
    </message>
    <message>
        <source>Quote: {text}</source>
        <translation>Cytat: {text}</translation>
    </message>
    <message>
        <source>only in the quote: {words}</source>
        <translation>tylko w cytacie: {words}</translation>
    </message>
    <message>
        <source>only in the response: {words}</source>
        <translation>tylko w odpowiedzi: {words}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}”</translation>
    </message>
</context>
<context>
    <name>RagCard</name>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n wynik</numerusform>
            <numerusform>%n wyniki</numerusform>
            <numerusform>%n wyników</numerusform>
        </translation>
    </message>
    <message>
        <source>Beginning of the context</source>
        <translation>Początek kontekstu</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Characteristics of the segment</source>
        <translation>Cechy segmentu</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Zwiń</translation>
    </message>
    <message>
        <source>Connections in the graph</source>
        <translation>Powiązania w grafie</translation>
    </message>
    <message>
        <source>Context from the graph</source>
        <translation>Kontekst z grafu</translation>
    </message>
    <message>
        <source>Contradiction: the persona’s column says {shown}, its RAG data say {other}.</source>
        <translation>Sprzeczność: w kolumnie persony jest {shown}, w jej danych RAG – {other}.</translation>
    </message>
    <message>
        <source>Contradiction: the persona’s segment is {shown}, its RAG data say {other}.</source>
        <translation>Sprzeczność: segment persony to {shown}, w jej danych RAG – {other}.</translation>
    </message>
    <message>
        <source>Demographics</source>
        <translation>Demografia</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Rozwiń</translation>
    </message>
    <message>
        <source>Graph nodes found by the search</source>
        <translation>Węzły grafu znalezione w wyszukiwaniu</translation>
    </message>
    <message>
        <source>How the persona was made</source>
        <translation>Jak powstała persona</translation>
    </message>
    <message>
        <source>No RAG context is stored for this persona.</source>
        <translation>Dla tej persony nie zapisano kontekstu RAG.</translation>
    </message>
    <message>
        <source>Overall context</source>
        <translation>Kontekst ogólny</translation>
    </message>
    <message>
        <source>RAG context</source>
        <translation>Kontekst RAG</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Wyszukiwanie</translation>
    </message>
    <message>
        <source>Search query</source>
        <translation>Zapytanie</translation>
    </message>
    <message>
        <source>Segment description</source>
        <translation>Opis segmentu</translation>
    </message>
    <message>
        <source>Social context</source>
        <translation>Kontekst społeczny</translation>
    </message>
    <message>
        <source>This persona was composed with RAG context, but none of it is stored.</source>
        <translation>Persona powstała z użyciem kontekstu RAG, ale nic z niego nie zapisano.</translation>
    </message>
    <message>
        <source>Why this segment</source>
        <translation>Dlaczego ten segment</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>zwinięte</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>rozwinięte</translation>
    </message>
    <message>
        <source>segment {name}</source>
        <translation>segment {name}</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} z {total}</translation>
    </message>
</context>
<context>
    <name>ResponseView</name>
    <message>
        <source>A synthetic persona’s answer in a virtual focus group.</source>
        <translation>Odpowiedź persony syntetycznej w wirtualnej grupie fokusowej.</translation>
    </message>
    <message>
        <source>Answer: {text}</source>
        <translation>Odpowiedź: {text}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Copy response</source>
        <translation>Kopiuj odpowiedź</translation>
    </message>
    <message>
        <source>Question: {text}</source>
        <translation>Pytanie: {text}</translation>
    </message>
    <message>
        <source>The words in the response</source>
        <translation>Te słowa w odpowiedzi</translation>
    </message>
    <message>
        <source>marked words: {words}</source>
        <translation>zaznaczone słowa: {words}</translation>
    </message>
    <message>
        <source>{group}, response {number}</source>
        <translation>{group}, odpowiedź {number}</translation>
    </message>
</context>
<context>
    <name>ScoreRing</name>
    <message>
        <source>{name}: {score} of 10</source>
        <translation>{name}: {score} na 10</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Wyczyść wyszukiwanie</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message numerus="yes">
        <source>Self-test passed: %n personas, four tabs.</source>
        <translation>
            <numerusform>Autotest zaliczony: %n persona, cztery karty.</numerusform>
            <numerusform>Autotest zaliczony: %n persony, cztery karty.</numerusform>
            <numerusform>Autotest zaliczony: %n person, cztery karty.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Animations</source>
        <translation>Animacje</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Wygląd</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Wygodne</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Zwarte</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemny</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dane</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Foldery</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Wysoki kontrast</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Język programu</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasny</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Dziennik</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Otwórz folder danych</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Otwórz folder dziennika</translation>
    </message>
    <message>
        <source>Panels slide and messages fade; without them everything is there at once</source>
        <translation>Panele się wsuwają, a komunikaty zanikają; bez animacji wszystko pojawia się od razu</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>Przywróć domyślne</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Wiersze listy</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Stronger letters and lines, also where the system does not ask for them</source>
        <translation>Mocniejsze litery i linie, także gdy system o nie nie prosi</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Wielkość tekstu</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Motyw</translation>
    </message>
    <message>
        <source>{percent}, as the system</source>
        <translation>{percent}, jak w systemie</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>high</source>
        <translation>wysoka</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niska</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>średnia</translation>
    </message>
</context>
<context>
    <name>SeverityBar</name>
    <message>
        <source>Severity {score} of 10, {word}</source>
        <translation>Dotkliwość {score} na 10, {word}</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Copy the name</source>
        <translation>Kopiuj nazwę</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>Obszar lokalny</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>Nie ma jeszcze projektu</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nie odczytano</translation>
    </message>
    <message>
        <source>Opening the workspace…</source>
        <translation>Otwieram obszar roboczy…</translation>
    </message>
    <message>
        <source>Outdated needs</source>
        <translation>Nieaktualne potrzeby</translation>
    </message>
    <message>
        <source>Parts of the project</source>
        <translation>Części projektu</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Persony</translation>
    </message>
    <message>
        <source>Project: {name}. {place}</source>
        <translation>Projekt: {name}. {place}</translation>
    </message>
    <message>
        <source>Read just now</source>
        <translation>Odczytano przed chwilą</translation>
    </message>
    <message>
        <source>Read {when}</source>
        <translation>Odczytano {when}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Odczytuję…</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmenty</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>Pokaż na liście</translation>
    </message>
    <message>
        <source>State of {when}</source>
        <translation>Stan: {when}</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Do przejrzenia</translation>
    </message>
    <message>
        <source>Without needs</source>
        <translation>Bez potrzeb</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n personas</source>
        <translation>
            <numerusform>{name}, %n persona</numerusform>
            <numerusform>{name}, %n persony</numerusform>
            <numerusform>{name}, %n person</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading…</source>
        <translation>Wczytuję…</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>No background story is stored for this persona.</source>
        <translation>Dla tej persony nie zapisano historii.</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Historia</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Zaznacz wszystko</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message numerus="yes">
        <source>%n pictures in {folder}</source>
        <translation>
            <numerusform>%n obraz w {folder}</numerusform>
            <numerusform>%n obrazy w {folder}</numerusform>
            <numerusform>%n obrazów w {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>after {time} ms</source>
        <translation>po {time} ms</translation>
    </message>
    <message>
        <source>longest hold-up of the window: {time} ms</source>
        <translation>najdłuższe zatrzymanie okna: {time} ms</translation>
    </message>
</context>
<context>
    <name>Traits</name>
    <message>
        <source>Agreeableness</source>
        <translation>Ugodowość</translation>
    </message>
    <message>
        <source>Big Five, scale 0–1</source>
        <translation>Wielka Piątka, skala 0–1</translation>
    </message>
    <message>
        <source>Conscientiousness</source>
        <translation>Sumienność</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>Kultura</translation>
    </message>
    <message>
        <source>Extraversion</source>
        <translation>Ekstrawersja</translation>
    </message>
    <message>
        <source>Hide Hofstede’s dimensions</source>
        <translation>Ukryj wymiary Hofstedego</translation>
    </message>
    <message>
        <source>Hofstede’s dimensions describe whole countries. They say nothing certain about a single person.</source>
        <translation>Wymiary Hofstedego opisują całe kraje. O pojedynczej osobie nie mówią nic pewnego.</translation>
    </message>
    <message>
        <source>Hofstede’s dimensions, scale 0–1</source>
        <translation>Wymiary Hofstedego, skala 0–1</translation>
    </message>
    <message>
        <source>Individualism</source>
        <translation>Indywidualizm</translation>
    </message>
    <message>
        <source>Indulgence</source>
        <translation>Przyzwolenie</translation>
    </message>
    <message>
        <source>Long-term orientation</source>
        <translation>Orientacja długoterminowa</translation>
    </message>
    <message>
        <source>Masculinity</source>
        <translation>Męskość</translation>
    </message>
    <message>
        <source>Neuroticism</source>
        <translation>Neurotyczność</translation>
    </message>
    <message>
        <source>No dimensions of culture are stored for this persona.</source>
        <translation>Dla tej persony nie zapisano wymiarów kultury.</translation>
    </message>
    <message>
        <source>Openness</source>
        <translation>Otwartość</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>Osobowość</translation>
    </message>
    <message>
        <source>Power distance</source>
        <translation>Dystans władzy</translation>
    </message>
    <message>
        <source>Show Hofstede’s dimensions</source>
        <translation>Pokaż wymiary Hofstedego</translation>
    </message>
    <message>
        <source>Uncertainty avoidance</source>
        <translation>Unikanie niepewności</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>spokojna</translation>
    </message>
    <message>
        <source>calm</source>
        <comment>of a man</comment>
        <translation>spokojny</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>zwinięte</translation>
    </message>
    <message>
        <source>competitive</source>
        <translation>rywalizująca</translation>
    </message>
    <message>
        <source>competitive</source>
        <comment>of a man</comment>
        <translation>rywalizujący</translation>
    </message>
    <message>
        <source>conventional</source>
        <translation>zachowawcza</translation>
    </message>
    <message>
        <source>conventional</source>
        <comment>of a man</comment>
        <translation>zachowawczy</translation>
    </message>
    <message>
        <source>cooperative</source>
        <translation>współpracująca</translation>
    </message>
    <message>
        <source>cooperative</source>
        <comment>of a man</comment>
        <translation>współpracujący</translation>
    </message>
    <message>
        <source>curious</source>
        <translation>ciekawa</translation>
    </message>
    <message>
        <source>curious</source>
        <comment>of a man</comment>
        <translation>ciekawy</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>rozwinięte</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>brak danych</translation>
    </message>
    <message>
        <source>organised</source>
        <translation>zorganizowana</translation>
    </message>
    <message>
        <source>organised</source>
        <comment>of a man</comment>
        <translation>zorganizowany</translation>
    </message>
    <message>
        <source>rather {word}</source>
        <translation>raczej {word}</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>powściągliwa</translation>
    </message>
    <message>
        <source>reserved</source>
        <comment>of a man</comment>
        <translation>powściągliwy</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>wrażliwa</translation>
    </message>
    <message>
        <source>sensitive</source>
        <comment>of a man</comment>
        <translation>wrażliwy</translation>
    </message>
    <message>
        <source>sociable</source>
        <translation>towarzyska</translation>
    </message>
    <message>
        <source>sociable</source>
        <comment>of a man</comment>
        <translation>towarzyski</translation>
    </message>
    <message>
        <source>spontaneous</source>
        <translation>spontaniczna</translation>
    </message>
    <message>
        <source>spontaneous</source>
        <comment>of a man</comment>
        <translation>spontaniczny</translation>
    </message>
</context>
<context>
    <name>UlwickBand</name>
    <message>
        <source>extreme</source>
        <translation>bardzo wysoki</translation>
    </message>
    <message>
        <source>high</source>
        <translation>wysoki</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niski</translation>
    </message>
    <message>
        <source>solid</source>
        <translation>solidny</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n dzień temu</numerusform>
            <numerusform>%n dni temu</numerusform>
            <numerusform>%n dni temu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n godz. temu</numerusform>
            <numerusform>%n godz. temu</numerusform>
            <numerusform>%n godz. temu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min temu</numerusform>
            <numerusform>%n min temu</numerusform>
            <numerusform>%n min temu</numerusform>
        </translation>
    </message>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dzisiaj</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Wczoraj</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm:ss</source>
        <translation>d MMMM yyyy, HH:mm:ss</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>przed chwilą</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>wczoraj</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Copied as text</source>
        <translation>Skopiowano jako tekst</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Skopiowano odnośnik</translation>
    </message>
    <message numerus="yes">
        <source>The demo is loaded: %n personas in all of its projects.</source>
        <translation>
            <numerusform>Wczytano demo: %n persona we wszystkich projektach.</numerusform>
            <numerusform>Wczytano demo: %n persony we wszystkich projektach.</numerusform>
            <numerusform>Wczytano demo: %n person we wszystkich projektach.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The demo is removed: %n personas.</source>
        <translation>
            <numerusform>Usunięto obszar demonstracyjny: %n persona.</numerusform>
            <numerusform>Usunięto obszar demonstracyjny: %n persony.</numerusform>
            <numerusform>Usunięto obszar demonstracyjny: %n person.</numerusform>
        </translation>
    </message>
    <message>
        <source>The old file: {path}</source>
        <translation>Poprzedni plik: {path}</translation>
    </message>
    <message>
        <source>The settings could not be read; the defaults apply</source>
        <translation>Nie udało się odczytać ustawień; obowiązują domyślne</translation>
    </message>
    <message>
        <source>The workspace is still opening. Please try again in a moment.</source>
        <translation>Obszar roboczy jeszcze się otwiera. Spróbuj ponownie za chwilę.</translation>
    </message>
</context>
</TS>
