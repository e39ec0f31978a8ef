<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>AddressCard</name>
    <message>
      <source>Address for shares of Switchpoint</source>
      <translation>Adresse für Freigaben aus Switchpoint</translation>
    </message>
    <message>
      <source>Address of a clinician</source>
      <translation>Adresse für Freigaben</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>Kopiert.</translation>
    </message>
    <message>
      <source>Copy the code</source>
      <translation>Code kopieren</translation>
    </message>
    <message>
      <source>Give the file or the code to the people whose records you want to read. It is no secret: it only lets them lock a share so that you alone can open it. Compare the twelve letters with them once, in the room or by telephone.</source>
      <translation>Gib die Datei oder den Code den Menschen, deren Tagebücher du lesen möchtest. Er ist kein Geheimnis: Mit ihm lässt sich eine Freigabe nur so verschließen, dass allein du sie öffnen kannst. Vergleiche die zwölf Buchstaben einmal mit ihnen, im Raum oder am Telefon.</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Drucken …</translation>
    </message>
    <message>
      <source>Save as a file…</source>
      <translation>Als Datei speichern …</translation>
    </message>
    <message>
      <source>Save the address</source>
      <translation>Die Adresse speichern</translation>
    </message>
    <message>
      <source>Twelve letters to compare</source>
      <translation>Zwölf Buchstaben zum Vergleichen</translation>
    </message>
    <message>
      <source>Your address</source>
      <translation>Deine Adresse</translation>
    </message>
    <message>
      <source>Your code</source>
      <translation>Dein Code</translation>
    </message>
    <message>
      <source>Your name, as they will read it</source>
      <translation>Dein Name, wie sie ihn lesen werden</translation>
    </message>
  </context>
  <context>
    <name>AffectGrid</name>
    <message>
      <source>click anywhere in the square, or use ← → ↑ ↓; Space is the middle</source>
      <translation>klick irgendwo in das Feld, oder nimm ← → ↑ ↓; die Leertaste ist die Mitte</translation>
    </message>
    <message>
      <source>no answer yet</source>
      <translation>noch keine Antwort</translation>
    </message>
  </context>
  <context>
    <name>AloneCard</name>
    <message>
      <source>Ratings from one side only</source>
      <translation>Einschätzungen von nur einer Seite</translation>
    </message>
  </context>
  <context>
    <name>Answers</name>
    <message>
      <source>rather not said</source>
      <translation>lieber nicht gesagt</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>übersprungen</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} bis {high}</translation>
    </message>
  </context>
  <context>
    <name>AskPage</name>
    <message>
      <source>About which moment?</source>
      <translation>Um welchen Moment geht es?</translation>
    </message>
    <message>
      <source>Ask what somebody saw</source>
      <translation>Fragen, was jemand gesehen hat</translation>
    </message>
    <message>
      <source>Lock the diary and hand over</source>
      <translation>Tagebuch sperren und übergeben</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Jetzt nicht</translation>
    </message>
    <message>
      <source>Whom?</source>
      <translation>Wen?</translation>
    </message>
    <message>
      <source>Your diary locks first. Then a window opens for them that shows nothing else: no answer of yours, not even that there is one. When they are done, your lock screen comes back.</source>
      <translation>Zuerst wird dein Tagebuch gesperrt. Dann öffnet sich ein Fenster, das sonst nichts zeigt: keine Antwort von dir, nicht einmal, dass es eine gibt. Danach kommt dein Sperrbildschirm zurück.</translation>
    </message>
  </context>
  <context>
    <name>BaselineCard</name>
    <message>
      <source>A questionnaire</source>
      <translation>Ein Fragebogen</translation>
    </message>
    <message>
      <source>Close relationships in general</source>
      <translation>Nahe Beziehungen im Allgemeinen</translation>
    </message>
    <message>
      <source>Fill it in now</source>
      <translation>Jetzt ausfüllen</translation>
    </message>
    <message>
      <source>From now on {name} is asked here.</source>
      <translation>Ab jetzt wird hier {name} gefragt.</translation>
    </message>
    <message>
      <source>The questions that come with the app are its own and not validated. A site that holds the licence for a questionnaire brings it in as a protocol file with a form called baseline.</source>
      <translation>Die mitgelieferten Fragen sind eigene und nicht validiert. Eine Einrichtung mit der Lizenz für einen Fragebogen bringt ihn als Datei mit einem Fragenplan mit, darin ein Bogen namens baseline.</translation>
    </message>
    <message>
      <source>Use a questionnaire of your own…</source>
      <translation>Eigenen Fragebogen verwenden …</translation>
    </message>
    <message>
      <source>{name} could not be read.</source>
      <translation>{name} konnte nicht gelesen werden.</translation>
    </message>
  </context>
  <context>
    <name>BeginPage</name>
    <message>
      <source>A caseload is a folder on this computer with a copy of each record that a person shared with you, encrypted with a passphrase of your own.</source>
      <translation>Eine Fallliste ist ein Ordner auf diesem Computer mit einer Kopie jedes Tagebuchs, das dir jemand freigegeben hat, verschlüsselt mit einer eigenen Passphrase.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Begin the caseload</source>
      <translation>Fallliste beginnen</translation>
    </message>
    <message>
      <source>I have it. Go on</source>
      <translation>Ich habe ihn. Weiter</translation>
    </message>
    <message>
      <source>If you ever lose the passphrase, this code opens the caseload. It is shown only now. Print it or write it down, and keep it apart from this computer.</source>
      <translation>Falls du die Passphrase je verlierst, öffnet dieser Code die Fallliste. Er wird nur jetzt gezeigt. Druck ihn aus oder schreib ihn auf, und bewahre ihn getrennt von diesem Computer auf.</translation>
    </message>
    <message>
      <source>In which folder</source>
      <translation>In welchem Ordner</translation>
    </message>
    <message>
      <source>It will be kept in {place}</source>
      <translation>Sie liegt dann in {place}</translation>
    </message>
    <message>
      <source>Keep it somewhere else…</source>
      <translation>Woanders aufbewahren …</translation>
    </message>
    <message>
      <source>Making the caseload. This takes a second.</source>
      <translation>Die Fallliste wird angelegt. Das dauert einen Moment.</translation>
    </message>
    <message>
      <source>Open the one I have…</source>
      <translation>Die öffnen, die ich habe …</translation>
    </message>
    <message>
      <source>The folder of the caseload</source>
      <translation>Der Ordner der Fallliste</translation>
    </message>
    <message>
      <source>Your caseload</source>
      <translation>Deine Fallliste</translation>
    </message>
    <message>
      <source>Your recovery code</source>
      <translation>Dein Wiederherstellungscode</translation>
    </message>
  </context>
  <context>
    <name>Beside</name>
    <message>
      <source>Between sessions</source>
      <translation>Zwischen den Sitzungen</translation>
    </message>
    <message>
      <source>Felt and seen</source>
      <translation>Gefühlt und gesehen</translation>
    </message>
    <message>
      <source>Rewind</source>
      <translation>Zurückspulen</translation>
    </message>
    <message>
      <source>Sessions and outcomes</source>
      <translation>Sitzungen und Verlauf</translation>
    </message>
  </context>
  <context>
    <name>BetweenLists</name>
    <message>
      <source>Felt and seen</source>
      <translation>Gefühlt und gesehen</translation>
    </message>
    <message>
      <source>No moment that both rated can be shown.</source>
      <translation>Kein Moment, den beide eingeschätzt haben, lässt sich zeigen.</translation>
    </message>
    <message>
      <source>None in these days.</source>
      <translation>Keine in diesen Tagen.</translation>
    </message>
    <message>
      <source>Nothing was named.</source>
      <translation>Nichts wurde genannt.</translation>
    </message>
    <message>
      <source>Rewind</source>
      <translation>Zurückspulen</translation>
    </message>
    <message>
      <source>Rewind {when}</source>
      <translation>Zurückspulen zu {when}</translation>
    </message>
    <message>
      <source>Switch events</source>
      <translation>Umschaltungen</translation>
    </message>
    <message>
      <source>What helped</source>
      <translation>Was geholfen hat</translation>
    </message>
    <message>
      <source>{when}: {what} felt {felt}, seen {seen} ({who})</source>
      <translation>{when}: {what} gefühlt {felt}, gesehen {seen} ({who})</translation>
    </message>
  </context>
  <context>
    <name>BetweenSessionsPage</name>
    <message>
      <source>Between sessions</source>
      <translation>Zwischen den Sitzungen</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Papier</translation>
    </message>
    <message>
      <source>Putting the page together…</source>
      <translation>Die Seite wird zusammengestellt …</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>Als PDF speichern</translation>
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation>Als PDF speichern …</translation>
    </message>
    <message>
      <source>Saved as {name}. It is not encrypted: anybody who has the file can read it.</source>
      <translation>Gespeichert als {name}. Die Datei ist nicht verschlüsselt: Wer sie hat, kann sie lesen.</translation>
    </message>
    <message>
      <source>The days after</source>
      <translation>Die Tage danach</translation>
    </message>
    <message>
      <source>The days before</source>
      <translation>Die Tage davor</translation>
    </message>
    <message>
      <source>With answers above the own line, and acts</source>
      <translation>Mit Antworten über der eigenen Grenze und mit Handlungen</translation>
    </message>
    <message>
      <source>With words typed freely</source>
      <translation>Mit frei geschriebenen Worten</translation>
    </message>
  </context>
  <context>
    <name>BodySignals</name>
    <message>
      <source>Bring in body signals</source>
      <translation>Körpersignale hereinholen</translation>
    </message>
    <message>
      <source>Choose a file…</source>
      <translation>Datei wählen …</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>Ordner wählen …</translation>
    </message>
    <message>
      <source>From an Empatica E4 (its folder or zip) or from Apple Health (the zip or export.xml of the phone). Only windows around your check-ins are kept, not the recording. They show how stirred up the body was, never which feeling it was.</source>
      <translation>Von einem Empatica E4 (Ordner oder Zip) oder aus Apple Health (das Zip oder die export.xml vom Telefon). Behalten werden nur Ausschnitte rund um deine Einträge, nicht die Aufzeichnung. Sie zeigen, wie aufgewühlt der Körper war, nie, welches Gefühl es war.</translation>
    </message>
    <message>
      <source>Keep these windows</source>
      <translation>Diese Ausschnitte behalten</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Lieber nicht</translation>
    </message>
    <message>
      <source>Look again with this</source>
      <translation>Damit noch einmal ansehen</translation>
    </message>
    <message>
      <source>Minutes before each check-in</source>
      <translation>Minuten vor jedem Eintrag</translation>
    </message>
    <message>
      <source>Which recording</source>
      <translation>Welche Aufzeichnung</translation>
    </message>
    <message>
      <source>minutes before each check-in</source>
      <translation>Minuten vor jedem Eintrag</translation>
    </message>
  </context>
  <context>
    <name>Bringing</name>
    <message>
      <source>Taking in {file}. This takes a few seconds.</source>
      <translation>{file} wird aufgenommen. Das dauert ein paar Sekunden.</translation>
    </message>
  </context>
  <context>
    <name>ByFile</name>
    <message>
      <source>Bring in ratings…</source>
      <translation>Einschätzungen hereinholen …</translation>
    </message>
    <message>
      <source>Card for {code}</source>
      <translation>Karte für {code}</translation>
    </message>
    <message>
      <source>From {who}: {n} new.</source>
      <translation>Von {who}: {n} neu.</translation>
    </message>
    <message>
      <source>Here already: {n}.</source>
      <translation>Schon da: {n}.</translation>
    </message>
    <message>
      <source>Made after you ended it, and left out: {n}.</source>
      <translation>Nach dem Ende gemacht und weggelassen: {n}.</translation>
    </message>
    <message>
      <source>Make a card…</source>
      <translation>Eine Karte machen …</translation>
    </message>
    <message>
      <source>Making the card. This takes a second.</source>
      <translation>Die Karte wird gemacht. Das dauert einen Moment.</translation>
    </message>
    <message>
      <source>Nothing new in this file.</source>
      <translation>Nichts Neues in dieser Datei.</translation>
    </message>
    <message>
      <source>On their own computer</source>
      <translation>Am eigenen Computer</translation>
    </message>
    <message>
      <source>Tell them aloud or on paper, apart from the file. They are shown only now; if they get lost, make another card.</source>
      <translation>Sag sie laut oder gib sie auf Papier weiter, getrennt von der Datei. Sie stehen nur jetzt hier; gehen sie verloren, mach eine neue Karte.</translation>
    </message>
    <message>
      <source>Where to put the card</source>
      <translation>Wohin mit der Karte</translation>
    </message>
    <message>
      <source>Which file came back</source>
      <translation>Welche Datei zurückkam</translation>
    </message>
    <message>
      <source>You give {name} a card, a small file. It holds the questions and the code {code}: no name, no answer of yours. They open it in their own Switchpoint, and give you a file back that only this diary can read.</source>
      <translation>Du gibst {name} eine Karte, eine kleine Datei. Darin stehen die Fragen und das Kürzel {code}: kein Name, keine Antwort von dir. Geöffnet wird sie im eigenen Switchpoint, und zurück kommt eine Datei, die nur dieses Tagebuch lesen kann.</translation>
    </message>
    <message>
      <source>{name} is ready. These letters and digits open it:</source>
      <translation>{name} ist fertig. Diese Buchstaben und Ziffern öffnen sie:</translation>
    </message>
  </context>
  <context>
    <name>Card</name>
    <message>
      <source>Check in</source>
      <translation>Eintragen</translation>
    </message>
    <message>
      <source>Crisis plan</source>
      <translation>Krisenplan</translation>
    </message>
    <message>
      <source>I am busy</source>
      <translation>Ich bin beschäftigt</translation>
    </message>
    <message>
      <source>I am not alone</source>
      <translation>Ich bin nicht allein</translation>
    </message>
    <message>
      <source>It is too much right now</source>
      <translation>Es ist gerade zu viel</translation>
    </message>
    <message>
      <source>It waits until {time}.</source>
      <translation>Zeit dafür ist bis {time}.</translation>
    </message>
    <message>
      <source>Just not now</source>
      <translation>Einfach jetzt nicht</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Jetzt nicht</translation>
    </message>
    <message>
      <source>Time to check in</source>
      <translation>Zeit für einen Eintrag</translation>
    </message>
  </context>
  <context>
    <name>CardList</name>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Card {number}</source>
      <translation>Karte {number}</translation>
    </message>
    <message>
      <source>I was asked what I saw</source>
      <translation>Ich wurde gefragt, was ich gesehen habe</translation>
    </message>
    <message>
      <source>Moments answered: {n}. Not given back yet: {waiting}.</source>
      <translation>Beantwortete Momente: {n}. Noch nicht zurückgegeben: {waiting}.</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open a card I was given…</source>
      <translation>Eine Karte öffnen, die ich bekommen habe …</translation>
    </message>
    <message>
      <source>Somebody gave you a card, a small file, and told you letters and digits that open it. What you answer is locked at once for them alone; not even you can read it again here.</source>
      <translation>Jemand hat dir eine Karte gegeben, eine kleine Datei, und dir Buchstaben und Ziffern gesagt, die sie öffnen. Was du antwortest, wird sofort für diesen Menschen allein verschlossen; nicht einmal du kannst es hier wieder lesen.</translation>
    </message>
    <message>
      <source>Take away</source>
      <translation>Wegnehmen</translation>
    </message>
    <message>
      <source>Take away…</source>
      <translation>Wegnehmen …</translation>
    </message>
    <message>
      <source>Take {card} away? What you answered with it and did not give back goes with it.</source>
      <translation>{card} wegnehmen? Was du damit beantwortet und nicht zurückgegeben hast, geht mit.</translation>
    </message>
    <message>
      <source>Which card</source>
      <translation>Welche Karte</translation>
    </message>
  </context>
  <context>
    <name>CardWords</name>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Open the card</source>
      <translation>Die Karte öffnen</translation>
    </message>
    <message>
      <source>Opening. This takes a second.</source>
      <translation>Wird geöffnet. Das dauert einen Moment.</translation>
    </message>
    <message>
      <source>The letters and digits you were told</source>
      <translation>Die Buchstaben und Ziffern, die dir gesagt wurden</translation>
    </message>
    <message>
      <source>Whoever gave you the card told you letters and digits that open it. Capitals and dashes do not matter.</source>
      <translation>Wer dir die Karte gegeben hat, hat dir Buchstaben und Ziffern gesagt, die sie öffnen. Großschreibung und Striche sind egal.</translation>
    </message>
  </context>
  <context>
    <name>CaseloadKeys</name>
    <message>
      <source>The new passphrase is in force.</source>
      <translation>Die neue Passphrase gilt.</translation>
    </message>
  </context>
  <context>
    <name>CaseloadPage</name>
    <message>
      <source>Address and keys</source>
      <translation>Adresse und Schlüssel</translation>
    </message>
    <message>
      <source>Answered and switches: in the seven days up to the last entry that was shared.</source>
      <translation>Beantwortet und Umschaltungen: in den sieben Tagen bis zum letzten freigegebenen Eintrag.</translation>
    </message>
    <message>
      <source>Caseload</source>
      <translation>Fallliste</translation>
    </message>
    <message>
      <source>Find somebody</source>
      <translation>Jemanden finden</translation>
    </message>
    <message>
      <source>Hand out your address. Whoever wants to share makes a file for it under Sharing in their own diary and brings it to you; drop that file here.</source>
      <translation>Gib deine Adresse weiter. Wer etwas freigeben möchte, macht dafür im eigenen Tagebuch unter Freigeben eine Datei und bringt sie dir; leg diese Datei hier ab.</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Sperren</translation>
    </message>
    <message>
      <source>New passphrase…</source>
      <translation>Neue Passphrase …</translation>
    </message>
    <message>
      <source>New recovery code…</source>
      <translation>Neuer Wiederherstellungscode …</translation>
    </message>
    <message>
      <source>Nobody has shared with you yet.</source>
      <translation>Noch hat dir niemand etwas freigegeben.</translation>
    </message>
    <message>
      <source>Saved as {file}.</source>
      <translation>Gespeichert als {file}.</translation>
    </message>
  </context>
  <context>
    <name>ChartView</name>
    <message>
      <source>Point at a mark to read it.</source>
      <translation>Zeig auf eine Marke, um sie zu lesen.</translation>
    </message>
    <message>
      <source>Point at a moment to read it. Keys: ← → move, + − zoom, 0 all, comma and stop step.</source>
      <translation>Zeig auf einen Moment, um ihn zu lesen. Tasten: ← → bewegen, + − Ausschnitt, 0 alles, Komma und Punkt Schritt für Schritt.</translation>
    </message>
    <message>
      <source>Save the chart</source>
      <translation>Die Grafik speichern</translation>
    </message>
    <message>
      <source>Save the table</source>
      <translation>Tabelle speichern</translation>
    </message>
    <message>
      <source>Saved as {name}.</source>
      <translation>Gespeichert als {name}.</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>Speichern …</translation>
    </message>
    <message>
      <source>Show as a drawing</source>
      <translation>Als Zeichnung zeigen</translation>
    </message>
    <message>
      <source>Show as a table</source>
      <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
      <source>Week from {day}</source>
      <translation>Woche ab {day}</translation>
    </message>
    <message>
      <source>{title}, as a table</source>
      <translation>{title}, als Tabelle</translation>
    </message>
  </context>
  <context>
    <name>Choosing</name>
    <message>
      <source>Also with it</source>
      <translation>Auch mit dabei</translation>
    </message>
    <message>
      <source>Answers about urges, and what I did</source>
      <translation>Antworten über Drang, und was ich getan habe</translation>
    </message>
    <message>
      <source>Every moment that names them stays here whole. What others rated stays too, if it was them.</source>
      <translation>Jeder Moment, der sie nennt, bleibt ganz hier. Was sie selbst eingeschätzt haben, bleibt auch hier.</translation>
    </message>
    <message>
      <source>Everything up to now</source>
      <translation>Alles bis jetzt</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>Erster Tag</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Letzter Tag</translation>
    </message>
    <message>
      <source>Leave somebody out…</source>
      <translation>Jemanden weglassen …</translation>
    </message>
    <message>
      <source>My crisis plan</source>
      <translation>Meinen Krisenplan</translation>
    </message>
    <message>
      <source>Names of people</source>
      <translation>Namen von Menschen</translation>
    </message>
    <message>
      <source>Only certain days</source>
      <translation>Nur bestimmte Tage</translation>
    </message>
    <message>
      <source>Otherwise all of these answers stay here, the low ones too.</source>
      <translation>Sonst bleiben alle diese Antworten hier, auch die niedrigen.</translation>
    </message>
    <message>
      <source>Otherwise only their code, and what they are to me.</source>
      <translation>Sonst nur ihr Kürzel und was sie für mich sind.</translation>
    </message>
    <message>
      <source>Our formulation</source>
      <translation>Unsere Fallformulierung</translation>
    </message>
    <message>
      <source>The last four weeks</source>
      <translation>Die letzten vier Wochen</translation>
    </message>
    <message>
      <source>What I typed in my own words</source>
      <translation>Was ich in eigenen Worten geschrieben habe</translation>
    </message>
    <message>
      <source>What you wrote down about how things hang together.</source>
      <translation>Was ihr darüber aufgeschrieben habt, wie alles zusammenhängt.</translation>
    </message>
    <message>
      <source>to</source>
      <translation>bis</translation>
    </message>
  </context>
  <context>
    <name>CodePage</name>
    <message>
      <source>Also ask about urges to harm myself. You can change this at any time.</source>
      <translation>Auch nach dem Drang fragen, mir etwas anzutun. Du kannst das jederzeit ändern.</translation>
    </message>
    <message>
      <source>I have it. Go on</source>
      <translation>Ich habe ihn. Weiter</translation>
    </message>
    <message>
      <source>If you ever lose the passphrase, this code opens your diary. It is shown only now. Print it or write it down, and keep it where only you find it.</source>
      <translation>Falls dir die Passphrase einmal verloren geht, öffnet dieser Code dein Tagebuch. Er wird nur jetzt gezeigt. Druck ihn aus oder schreib ihn auf, und bewahr ihn dort auf, wo nur du ihn findest.</translation>
    </message>
    <message>
      <source>Your recovery code</source>
      <translation>Dein Wiederherstellungscode</translation>
    </message>
  </context>
  <context>
    <name>CodePart</name>
    <message>
      <source>It could not be saved there: {why}</source>
      <translation>Dort konnte er nicht gespeichert werden: {why}</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Drucken …</translation>
    </message>
    <message>
      <source>Save as a file…</source>
      <translation>Als Datei speichern …</translation>
    </message>
    <message>
      <source>Save the recovery code</source>
      <translation>Den Wiederherstellungscode speichern</translation>
    </message>
    <message>
      <source>Saved as {name}. Keep that file away from this computer.</source>
      <translation>Gespeichert als {name}. Bewahr diese Datei nicht auf diesem Computer auf.</translation>
    </message>
    <message>
      <source>Switchpoint recovery code</source>
      <translation>Switchpoint-Wiederherstellungscode</translation>
    </message>
    <message>
      <source>That is not the group. Look again; the code is still above.</source>
      <translation>Das ist nicht die Gruppe. Schau noch einmal; der Code steht noch oben.</translation>
    </message>
    <message>
      <source>To be sure it is kept: type group number {number} of the code.</source>
      <translation>Damit er sicher bei dir ist: Tipp die Gruppe Nummer {number} des Codes ein.</translation>
    </message>
  </context>
  <context>
    <name>CompliancePage</name>
    <message>
      <source>By kind of check-in</source>
      <translation>Nach Art der Fragerunde</translation>
    </message>
    <message>
      <source>Counted out of the check-ins that could reach you: what could not, and what was held back on purpose, is left out. In brackets: where the number could lie (95 % interval, whole days drawn again and again).</source>
      <translation>Gezählt von den Fragerunden, die dich erreichen konnten: Was dich nicht erreichen konnte oder absichtlich zurückgehalten wurde, zählt nicht mit. In Klammern: wo die Zahl liegen könnte (95-%-Bereich; dafür werden ganze Tage immer wieder neu ausgelost).</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Wird gezählt …</translation>
    </message>
    <message>
      <source>For a study: the figures that checklists for reporting such diaries ask for, in English. What the app cannot know is left to be filled in. Entries marked only for me are not counted there.</source>
      <translation>Für eine Studie: die Zahlen, nach denen Checklisten für Berichte über solche Tagebücher fragen, auf Englisch. Was die App nicht wissen kann, bleibt auszufüllen. Einträge nur für mich sind dort nicht mitgezählt.</translation>
    </message>
    <message>
      <source>Over the weeks</source>
      <translation>Über die Wochen</translation>
    </message>
    <message>
      <source>Reporting sheet</source>
      <translation>Berichtsbogen</translation>
    </message>
    <message>
      <source>Save a reporting sheet…</source>
      <translation>Einen Berichtsbogen speichern …</translation>
    </message>
    <message>
      <source>Save the reporting sheet</source>
      <translation>Den Berichtsbogen speichern</translation>
    </message>
    <message>
      <source>Saved as {name}.</source>
      <translation>Gespeichert als {name}.</translation>
    </message>
    <message>
      <source>What became of the others</source>
      <translation>Was aus den anderen wurde</translation>
    </message>
    <message>
      <source>What could not reach you, and what was held back, is not counted.</source>
      <translation>Was dich nicht erreichen konnte und was zurückgehalten wurde, zählt nicht.</translation>
    </message>
    <message>
      <source>What reached you</source>
      <translation>Was dich erreicht hat</translation>
    </message>
    <message>
      <source>Which check-ins came through, and which did not. It is about how well the app could reach you, not about how well you did.</source>
      <translation>Welche Fragerunden durchkamen und welche nicht. Es geht darum, wie gut die App dich erreichen konnte, nicht darum, wie gut du warst.</translation>
    </message>
  </context>
  <context>
    <name>Correcting</name>
    <message>
      <source>Keep the correction</source>
      <translation>Die Korrektur behalten</translation>
    </message>
    <message>
      <source>Leave it as it was</source>
      <translation>Lassen, wie es war</translation>
    </message>
  </context>
  <context>
    <name>CrisisPlanPage</name>
    <message>
      <source>A change of the plan was begun and is not kept yet. It waits where you change the plan.</source>
      <translation>Eine Änderung am Plan ist angefangen und noch nicht gespeichert. Sie wartet dort, wo du den Plan änderst.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Begin the plan</source>
      <translation>Den Plan beginnen</translation>
    </message>
    <message>
      <source>Change the plan</source>
      <translation>Den Plan ändern</translation>
    </message>
    <message>
      <source>Crisis plan</source>
      <translation>Krisenplan</translation>
    </message>
    <message>
      <source>No line was ticked to be readable before unlocking. Unlock to see the whole plan.</source>
      <translation>Keine Zeile ist so angekreuzt, dass sie vor dem Entsperren lesbar ist. Entsperr das Tagebuch, um den ganzen Plan zu sehen.</translation>
    </message>
    <message>
      <source>Of the plan, only the lines that were ticked to be readable here. Unlock to see all.</source>
      <translation>Vom Plan stehen hier nur die Zeilen, die dafür angekreuzt wurden. Entsperr das Tagebuch, um alles zu sehen.</translation>
    </message>
  </context>
  <context>
    <name>DataPage</name>
    <message>
      <source>A folder of tables that any statistics program can open, with a codebook. Names of people and entries marked only for me never leave.</source>
      <translation>Ein Ordner mit Tabellen, die jedes Statistikprogramm öffnen kann, mit einem Codebuch. Namen von Menschen und Einträge nur für mich gehen nie hinaus.</translation>
    </message>
    <message>
      <source>Also what I typed in my own words</source>
      <translation>Auch das, was ich in eigenen Worten geschrieben habe</translation>
    </message>
    <message>
      <source>Bring data in</source>
      <translation>Daten hereinholen</translation>
    </message>
    <message>
      <source>Bring in an export folder…</source>
      <translation>Einen Exportordner hereinholen …</translation>
    </message>
    <message>
      <source>Bring in another table…</source>
      <translation>Eine andere Tabelle hereinholen …</translation>
    </message>
    <message>
      <source>Export to a folder…</source>
      <translation>In einen Ordner exportieren …</translation>
    </message>
    <message>
      <source>Exported to {folder}</source>
      <translation>Exportiert nach {folder}</translation>
    </message>
    <message>
      <source>From an export of this app; what is there already is not doubled. Or from any other table, with a mapping file that says what its columns mean.</source>
      <translation>Aus einem Export dieser App; was schon da ist, wird nicht verdoppelt. Oder aus einer anderen Tabelle, mit einer Zuordnungsdatei, die sagt, was ihre Spalten bedeuten.</translation>
    </message>
    <message>
      <source>Show exactly what leaves</source>
      <translation>Genau zeigen, was hinausgeht</translation>
    </message>
    <message>
      <source>Take your data away</source>
      <translation>Deine Daten mitnehmen</translation>
    </message>
    <message>
      <source>Where to put the export</source>
      <translation>Wohin der Export soll</translation>
    </message>
    <message>
      <source>Which export folder</source>
      <translation>Welcher Exportordner</translation>
    </message>
    <message>
      <source>Which mapping file</source>
      <translation>Welche Zuordnungsdatei</translation>
    </message>
    <message>
      <source>Which table</source>
      <translation>Welche Tabelle</translation>
    </message>
    <message>
      <source>Your data</source>
      <translation>Deine Daten</translation>
    </message>
  </context>
  <context>
    <name>Dates</name>
    <message>
      <source>d MMM</source>
      <translation>d. MMM</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>d. MMM yyyy</translation>
    </message>
    <message>
      <source>d MMMM yyyy</source>
      <translation>d. MMMM yyyy</translation>
    </message>
    <message>
      <source>ddd d MMM</source>
      <translation>ddd d. MMM</translation>
    </message>
    <message>
      <source>ddd d MMM yyyy</source>
      <translation>ddd d. MMM yyyy</translation>
    </message>
  </context>
  <context>
    <name>DeviceClock</name>
    <message>
      <source>A moment on the device</source>
      <translation>Ein Moment auf dem Gerät</translation>
    </message>
    <message>
      <source>It was</source>
      <translation>Es war</translation>
    </message>
    <message>
      <source>Mark {n}</source>
      <translation>Markierung {n}</translation>
    </message>
    <message>
      <source>Name one moment twice: best one that you marked on the device by its button.</source>
      <translation>Nenne einen Moment zweimal: am besten einen, den du auf dem Gerät mit dem Knopf markiert hast.</translation>
    </message>
    <message>
      <source>The clock of the device was wrong</source>
      <translation>Die Uhr des Geräts ging falsch</translation>
    </message>
    <message>
      <source>The device said</source>
      <translation>Das Gerät sagte</translation>
    </message>
    <message>
      <source>The start of the recording</source>
      <translation>Der Anfang der Aufzeichnung</translation>
    </message>
    <message>
      <source>d MMM yyyy HH:mm:ss</source>
      <translation>d. MMM yyyy HH:mm:ss</translation>
    </message>
  </context>
  <context>
    <name>DropPlace</name>
    <message>
      <source>All files</source>
      <translation>Alle Dateien</translation>
    </message>
    <message>
      <source>Bring in a share…</source>
      <translation>Freigabe aufnehmen …</translation>
    </message>
    <message>
      <source>Drop shares here, or</source>
      <translation>Freigaben hier ablegen oder</translation>
    </message>
    <message>
      <source>Shares</source>
      <translation>Freigaben</translation>
    </message>
    <message>
      <source>Which shares</source>
      <translation>Welche Freigaben</translation>
    </message>
  </context>
  <context>
    <name>Duration</name>
    <message>
      <source>hours</source>
      <translation>Stunden</translation>
    </message>
    <message>
      <source>minutes</source>
      <translation>Minuten</translation>
    </message>
  </context>
  <context>
    <name>EndPanel</name>
    <message>
      <source>Back to Today</source>
      <translation>Zurück zu Heute</translation>
    </message>
    <message>
      <source>Everything is kept.</source>
      <translation>Alles ist gespeichert.</translation>
    </message>
    <message>
      <source>Go on answering</source>
      <translation>Weiter antworten</translation>
    </message>
    <message>
      <source>It is as if you had not begun.</source>
      <translation>Es ist, als hättest du nicht angefangen.</translation>
    </message>
    <message>
      <source>It then never leaves in a share, a report or an export.</source>
      <translation>Dann geht er nie hinaus, weder in einer Freigabe noch in einem Bericht oder Export.</translation>
    </message>
    <message>
      <source>More than ten minutes have passed, so these answers stay.</source>
      <translation>Es sind mehr als zehn Minuten vergangen, darum bleiben diese Antworten.</translation>
    </message>
    <message>
      <source>Only for me</source>
      <translation>Nur für mich</translation>
    </message>
    <message>
      <source>Stopped. What you answered is kept.</source>
      <translation>Angehalten. Was du geantwortet hast, ist gespeichert.</translation>
    </message>
    <message>
      <source>Take them back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>Take these answers back? They then go for good.</source>
      <translation>Diese Antworten zurücknehmen? Sie sind dann endgültig weg.</translation>
    </message>
    <message>
      <source>Taken back.</source>
      <translation>Zurückgenommen.</translation>
    </message>
    <message>
      <source>Thank you.</source>
      <translation>Danke.</translation>
    </message>
    <message>
      <source>This cannot be begun now.</source>
      <translation>Das lässt sich gerade nicht beginnen.</translation>
    </message>
    <message>
      <source>Undo: take these answers back</source>
      <translation>Rückgängig: diese Antworten zurücknehmen</translation>
    </message>
    <message>
      <source>You can check in again whenever you like.</source>
      <translation>Du kannst wieder eintragen, wann immer du magst.</translation>
    </message>
  </context>
  <context>
    <name>EnrolPage</name>
    <message>
      <source>I agree</source>
      <translation>Einverstanden</translation>
    </message>
    <message>
      <source>I would rather not</source>
      <translation>Lieber nicht</translation>
    </message>
    <message>
      <source>Now and then, only when they ask you, the person beside you would like to know what you saw of their feelings. It takes two minutes. You can say no each time, and you can stop for good.</source>
      <translation>Ab und zu, nur auf die eigene Bitte hin, möchte der Mensch neben dir wissen, was du von seinen Gefühlen gesehen hast. Es dauert zwei Minuten. Du kannst jedes Mal Nein sagen und auch ganz aufhören.</translation>
    </message>
    <message>
      <source>Then the diary locks, and you hand the computer back.</source>
      <translation>Danach wird das Tagebuch gesperrt, und du gibst den Computer zurück.</translation>
    </message>
    <message>
      <source>Would you say what you see?</source>
      <translation>Würdest du sagen, was du siehst?</translation>
    </message>
  </context>
  <context>
    <name>EntriesPage</name>
    <message>
      <source>Entries</source>
      <translation>Einträge</translation>
    </message>
    <message>
      <source>Look back, correct what was not right, or take something out. A correction keeps what was there before beneath it.</source>
      <translation>Schau zurück, berichtige, was nicht stimmte, oder nimm etwas heraus. Eine Korrektur lässt darunter stehen, was vorher da war.</translation>
    </message>
    <message>
      <source>Nothing here yet. Every check-in will stand here, and stays yours to change.</source>
      <translation>Noch nichts da. Jeder Eintrag wird hier stehen, und du kannst ihn jederzeit ändern.</translation>
    </message>
    <message>
      <source>Your entries, the newest first</source>
      <translation>Deine Einträge, die neuesten zuerst</translation>
    </message>
  </context>
  <context>
    <name>EntryList</name>
    <message>
      <source>evening</source>
      <translation>Abend</translation>
    </message>
    <message>
      <source>event</source>
      <translation>Ereignis</translation>
    </message>
    <message>
      <source>only for me</source>
      <translation>nur für mich</translation>
    </message>
  </context>
  <context>
    <name>EntryView</name>
    <message>
      <source>Ask what somebody saw…</source>
      <translation>Fragen, was jemand gesehen hat …</translation>
    </message>
    <message>
      <source>Correct: {question}</source>
      <translation>Berichtigen: {question}</translation>
    </message>
    <message>
      <source>Correct…</source>
      <translation>Berichtigen …</translation>
    </message>
    <message>
      <source>Erase for good</source>
      <translation>Endgültig löschen</translation>
    </message>
    <message>
      <source>Erase this entry for good? All its answers go, in the backups too. What you already shared cannot be called back.</source>
      <translation>Diesen Eintrag endgültig löschen? Alle Antworten darin gehen, auch in den Sicherungen. Was du schon freigegeben hast, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
      <source>Erase this entry…</source>
      <translation>Diesen Eintrag löschen …</translation>
    </message>
    <message>
      <source>It never leaves in a share, a report or an export.</source>
      <translation>Er geht nie hinaus, weder in einer Freigabe noch in einem Bericht oder Export.</translation>
    </message>
    <message>
      <source>Look at the hours around it</source>
      <translation>Die Stunden darum ansehen</translation>
    </message>
    <message>
      <source>Nothing was answered in it.</source>
      <translation>Darin wurde nichts beantwortet.</translation>
    </message>
    <message>
      <source>Only for me</source>
      <translation>Nur für mich</translation>
    </message>
    <message>
      <source>corrected later</source>
      <translation>später berichtigt</translation>
    </message>
  </context>
  <context>
    <name>EraseDialog</name>
    <message>
      <source>Erase for good</source>
      <translation>Endgültig löschen</translation>
    </message>
    <message>
      <source>Erase this diary</source>
      <translation>Dieses Tagebuch löschen</translation>
    </message>
    <message>
      <source>Everything in it goes for good: entries, people, crisis plan, and the backups beside it. Nobody can bring it back. What you already shared cannot be called back.</source>
      <translation>Alles darin geht endgültig: Einträge, Menschen, Krisenplan und die Sicherungen daneben. Niemand kann es zurückbringen. Was du schon freigegeben hast, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Yes, I want it gone for good</source>
      <translation>Ja, ich will, dass es endgültig weg ist</translation>
    </message>
  </context>
  <context>
    <name>FeltSeenNotes</name>
    <message>
      <source>Keep this</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Kept.</source>
      <translation>Gespeichert.</translation>
    </message>
    <message>
      <source>Only if you like. There is nothing to get right.</source>
      <translation>Nur wenn du magst. Es gibt hier kein Richtig.</translation>
    </message>
    <message>
      <source>There is nothing written yet.</source>
      <translation>Es steht noch nichts da.</translation>
    </message>
    <message>
      <source>What do you make of it?</source>
      <translation>Was denkst du darüber?</translation>
    </message>
  </context>
  <context>
    <name>FeltSeenPage</name>
    <message>
      <source>Everything</source>
      <translation>Alles</translation>
    </message>
    <message>
      <source>Felt and seen</source>
      <translation>Gefühlt und gesehen</translation>
    </message>
    <message>
      <source>Go to People</source>
      <translation>Zu den Menschen</translation>
    </message>
    <message>
      <source>How far back</source>
      <translation>Wie weit zurück</translation>
    </message>
    <message>
      <source>Last 3 months</source>
      <translation>Letzte 3 Monate</translation>
    </message>
    <message>
      <source>Last 4 weeks</source>
      <translation>Letzte 4 Wochen</translation>
    </message>
    <message>
      <source>Last year</source>
      <translation>Letztes Jahr</translation>
    </message>
    <message>
      <source>Putting both sides beside each other…</source>
      <translation>Beide Seiten werden nebeneinandergelegt …</translation>
    </message>
    <message>
      <source>The same moments, rated by you and by somebody who was there. What was rated today shows from tomorrow on.</source>
      <translation>Dieselben Momente, von dir eingeschätzt und von jemandem, der dabei war. Was heute eingeschätzt wurde, zeigt sich ab morgen.</translation>
    </message>
    <message>
      <source>When somebody you choose rates a moment that you told of too, both stand here side by side. Neither is the true one. Whether anyone is ever asked is up to you, under People.</source>
      <translation>Wenn jemand, den du auswählst, einen Moment einschätzt, von dem auch du erzählt hast, steht hier beides nebeneinander. Keines von beiden ist das wahre. Ob je jemand gefragt wird, entscheidest du, unter Menschen.</translation>
    </message>
    <message>
      <source>Your protocol asks that this page shows from {day} on, so that it does not change what you answer until then.</source>
      <translation>Dein Fragenplan bittet darum, dass diese Seite sich ab dem {day} zeigt, damit sie bis dahin nicht verändert, was du antwortest.</translation>
    </message>
  </context>
  <context>
    <name>FeltSeenView</name>
    <message>
      <source>Body</source>
      <translation>Körper</translation>
    </message>
    <message>
      <source>Everyone who rated</source>
      <translation>Alle, die eingeschätzt haben</translation>
    </message>
    <message>
      <source>Feeling</source>
      <translation>Gefühl</translation>
    </message>
    <message>
      <source>Guesses</source>
      <translation>Vermutungen</translation>
    </message>
    <message>
      <source>In which moments</source>
      <translation>In welchen Momenten</translation>
    </message>
    <message>
      <source>Moments</source>
      <translation>Momente</translation>
    </message>
    <message>
      <source>No moment was rated by somebody else.</source>
      <translation>Kein Moment wurde von jemand anderem eingeschätzt.</translation>
    </message>
    <message>
      <source>On average</source>
      <translation>Im Durchschnitt</translation>
    </message>
    <message>
      <source>One side only</source>
      <translation>Nur eine Seite</translation>
    </message>
    <message>
      <source>Rated by</source>
      <translation>Eingeschätzt von</translation>
    </message>
  </context>
  <context>
    <name>Fields</name>
    <message>
      <source>d MMM yyyy</source>
      <translation>d. MMM yyyy</translation>
    </message>
    <message>
      <source>ddd d MMM yyyy, HH:mm</source>
      <translation>ddd d. MMM yyyy, HH:mm</translation>
    </message>
  </context>
  <context>
    <name>FileLines</name>
    <message>
      <source>First lines</source>
      <translation>Erste Zeilen</translation>
    </message>
    <message>
      <source>First lines of {name}</source>
      <translation>Erste Zeilen von {name}</translation>
    </message>
    <message>
      <source>{rows} rows, {columns} columns</source>
      <translation>{rows} Zeilen, {columns} Spalten</translation>
    </message>
  </context>
  <context>
    <name>FormLines</name>
    <message>
      <source>Read its questions</source>
      <translation>Seine Fragen lesen</translation>
    </message>
  </context>
  <context>
    <name>FormsCard</name>
    <message>
      <source>What it asks</source>
      <translation>Was es fragt</translation>
    </message>
  </context>
  <context>
    <name>FormulationCard</name>
    <message>
      <source>A moment that is not in this record</source>
      <translation>Ein Moment, der nicht in diesem Tagebuch ist</translation>
    </message>
    <message>
      <source>Formulation</source>
      <translation>Fallformulierung</translation>
    </message>
    <message>
      <source>How it is understood, for now. It is a draft that is always open.</source>
      <translation>Wie es sich vorerst verstehen lässt. Es ist ein Entwurf, der immer offen bleibt.</translation>
    </message>
    <message>
      <source>Kept as a new version.</source>
      <translation>Als neue Fassung gespeichert.</translation>
    </message>
    <message>
      <source>Nothing is written yet.</source>
      <translation>Noch ist nichts geschrieben.</translation>
    </message>
    <message>
      <source>Rewind</source>
      <translation>Zurückspulen</translation>
    </message>
    <message>
      <source>Rewind {moment}</source>
      <translation>Zurückspulen zu {moment}</translation>
    </message>
    <message>
      <source>This version: {when}</source>
      <translation>Diese Fassung: {when}</translation>
    </message>
    <message>
      <source>Versions before: {list}</source>
      <translation>Frühere Fassungen: {list}</translation>
    </message>
    <message>
      <source>Write a new version</source>
      <translation>Eine neue Fassung schreiben</translation>
    </message>
    <message>
      <source>Write the first version</source>
      <translation>Die erste Fassung schreiben</translation>
    </message>
  </context>
  <context>
    <name>FormulationPage</name>
    <message>
      <source>Formulation</source>
      <translation>Fallformulierung</translation>
    </message>
    <message>
      <source>One page for the next session</source>
      <translation>Eine Seite für die nächste Sitzung</translation>
    </message>
  </context>
  <context>
    <name>FormulationWriting</name>
    <message>
      <source>Another version was written since: {when}. If you keep this one, that one stays beneath it.</source>
      <translation>Inzwischen wurde eine andere Fassung geschrieben: {when}. Wenn du diese hier behältst, bleibt jene darunter erhalten.</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Keep this version</source>
      <translation>Diese Fassung behalten</translation>
    </message>
    <message>
      <source>Let go of it</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <source>Let go of what is written here? It is not kept as a version.</source>
      <translation>Das hier Geschriebene verwerfen? Es ist noch keine eigene Fassung.</translation>
    </message>
    <message>
      <source>This is what was being written: {when}. It is not kept as a version yet.</source>
      <translation>Das wurde zuletzt geschrieben: {when}. Es ist noch keine eigene Fassung.</translation>
    </message>
    <message>
      <source>Who writes: names or roles</source>
      <translation>Wer schreibt (Namen, Rollen)</translation>
    </message>
  </context>
  <context>
    <name>FoundView</name>
    <message>
      <source>What looked odd</source>
      <translation>Was seltsam aussah</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Was gefunden wurde</translation>
    </message>
    <message>
      <source>{channel}: {n} windows, out of {begin} to {end}</source>
      <translation>{channel}: {n} Ausschnitte, aus {begin} bis {end}</translation>
    </message>
    <message>
      <source>– and {n} more</source>
      <translation>– und {n} weitere</translation>
    </message>
  </context>
  <context>
    <name>Frame</name>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>Seite</translation>
    </message>
    <message>
      <source>Rather not say</source>
      <translation>Lieber nicht sagen</translation>
    </message>
    <message>
      <source>Saved as you go</source>
      <translation>Wird laufend gespeichert</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Überspringen</translation>
    </message>
    <message>
      <source>Switchpoint</source>
      <translation>Switchpoint</translation>
    </message>
    <message>
      <source>{form} · {number} of {total}</source>
      <translation>{form} · {number} von {total}</translation>
    </message>
    <message>
      <source>{kept} · Esc to stop</source>
      <translation>{kept} · Esc zum Aufhören</translation>
    </message>
  </context>
  <context>
    <name>FromClinician</name>
    <message>
      <source>A formulation or a plan that your clinician gives back. You see it first; nothing of yours changes unless you take it.</source>
      <translation>Eine Fallformulierung oder ein Plan, den du aus der Behandlung zurückbekommst. Du siehst zuerst, was darin steht; von deinem ändert sich nichts, solange du es nicht übernimmst.</translation>
    </message>
    <message>
      <source>From a clinician</source>
      <translation>Aus der Behandlung</translation>
    </message>
    <message>
      <source>From your clinician</source>
      <translation>Aus deiner Behandlung</translation>
    </message>
    <message>
      <source>Left. Yours stays as it is.</source>
      <translation>Nicht übernommen. Deins bleibt, wie es ist.</translation>
    </message>
    <message>
      <source>Proposals from your clinician: {n}. You find them below.</source>
      <translation>Vorschläge aus deiner Behandlung: {n}. Du findest sie unten.</translation>
    </message>
    <message>
      <source>Take in a file from your clinician…</source>
      <translation>Datei aufnehmen …</translation>
    </message>
    <message>
      <source>Taken. It is yours now.</source>
      <translation>Übernommen. Es ist jetzt deins.</translation>
    </message>
    <message>
      <source>What is in this file was already here.</source>
      <translation>Was in dieser Datei steht, war schon hier.</translation>
    </message>
  </context>
  <context>
    <name>Front</name>
    <message>
      <source>Open a diary</source>
      <translation>Ein Tagebuch öffnen</translation>
    </message>
    <message>
      <source>Put the backup in its place</source>
      <translation>Die Sicherung einsetzen</translation>
    </message>
    <message>
      <source>Putting the backup in its place.</source>
      <translation>Die Sicherung wird eingesetzt.</translation>
    </message>
    <message>
      <source>The diary and its backups are erased.</source>
      <translation>Das Tagebuch und seine Sicherungen sind gelöscht.</translation>
    </message>
  </context>
  <context>
    <name>GivenList</name>
    <message>
      <source>And {n} before.</source>
      <translation>Und {n} davor.</translation>
    </message>
    <message>
      <source>Nothing so far.</source>
      <translation>Bisher nichts.</translation>
    </message>
    <message>
      <source>What you gave</source>
      <translation>Was du weitergegeben hast</translation>
    </message>
    <message>
      <source>everything up to then</source>
      <translation>alles bis dahin</translation>
    </message>
    <message>
      <source>from {day}</source>
      <translation>ab {day}</translation>
    </message>
    <message>
      <source>moments: {n}</source>
      <translation>Momente: {n}</translation>
    </message>
    <message>
      <source>with my own words</source>
      <translation>mit eigenen Worten</translation>
    </message>
    <message>
      <source>with names</source>
      <translation>mit Namen</translation>
    </message>
    <message>
      <source>with the crisis plan</source>
      <translation>mit Krisenplan</translation>
    </message>
    <message>
      <source>with the formulation</source>
      <translation>mit Fallformulierung</translation>
    </message>
    <message>
      <source>with urges</source>
      <translation>mit Antworten über Drang</translation>
    </message>
    <message>
      <source>without some people</source>
      <translation>ohne manche Menschen</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>{first} bis {last}</translation>
    </message>
    <message>
      <source>{when}, to {name}</source>
      <translation>{when}, an {name}</translation>
    </message>
  </context>
  <context>
    <name>GivingBack</name>
    <message>
      <source>A file that only this person's diary can open. There it is a proposal: they take it or leave it, and their own version shows until they choose. Your notes are never in it.</source>
      <translation>Eine Datei, die nur das Tagebuch dieser Person öffnen kann. Dort ist sie ein Vorschlag: Die Person nimmt ihn an oder lässt ihn, und bis dahin gilt ihre eigene Fassung. Deine Notizen sind nie darin.</translation>
    </message>
    <message>
      <source>Give back</source>
      <translation>Zurückgeben</translation>
    </message>
    <message>
      <source>Make the file…</source>
      <translation>Datei erstellen …</translation>
    </message>
    <message>
      <source>Saved as {name}. Nothing has changed at the person's.</source>
      <translation>Gespeichert als {name}. Bei der Person hat sich nichts geändert.</translation>
    </message>
    <message>
      <source>Signed by</source>
      <translation>Gezeichnet von</translation>
    </message>
    <message>
      <source>The crisis plan</source>
      <translation>Der Krisenplan</translation>
    </message>
    <message>
      <source>The formulation</source>
      <translation>Die Fallformulierung</translation>
    </message>
    <message>
      <source>Tick what is to be given back.</source>
      <translation>Kreuz an, was zurückgegeben werden soll.</translation>
    </message>
  </context>
  <context>
    <name>HandingOver</name>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Your PIN is kept, and the diary is locked. Please hand the computer back.</source>
      <translation>Deine PIN ist gespeichert, und das Tagebuch ist gesperrt. Bitte gib den Computer zurück.</translation>
    </message>
  </context>
  <context>
    <name>Heartbeats</name>
    <message>
      <source>By the device</source>
      <translation>Vom Gerät</translation>
    </message>
    <message>
      <source>Counted by the device, trial {n}</source>
      <translation>Vom Gerät gezählt, Durchgang {n}</translation>
    </message>
    <message>
      <source>Counted by you</source>
      <translation>Von dir gezählt</translation>
    </message>
    <message>
      <source>Counted by you, trial {n}</source>
      <translation>Von dir gezählt, Durchgang {n}</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Each trial needs three numbers: your count (0 to 1000), the device's (1 to 1000) and seconds (5 to 600); the last one is 0 to 100 or empty.</source>
      <translation>Jeder Durchgang braucht drei Zahlen: deine (0 bis 1000), die des Geräts (1 bis 1000) und die Sekunden (5 bis 600); die letzte ist 0 bis 100 oder bleibt leer.</translation>
    </message>
    <message>
      <source>Heartbeats you counted</source>
      <translation>Herzschläge, die du gezählt hast</translation>
    </message>
    <message>
      <source>How good you thought they were, 0 to 100</source>
      <translation>Wie gut du sie fandest, 0 bis 100</translation>
    </message>
    <message>
      <source>If somebody had you count your heartbeats while a device counted too, the two can be set side by side here. Three trials are usual; one is enough.</source>
      <translation>Wenn dich jemand deine Herzschläge zählen ließ, während auch ein Gerät zählte, kannst du hier beides nebeneinanderstellen. Drei Durchgänge sind üblich; einer genügt.</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Lieber nicht</translation>
    </message>
    <message>
      <source>Seconds</source>
      <translation>Sekunden</translation>
    </message>
    <message>
      <source>Seconds, trial {n}</source>
      <translation>Sekunden, Durchgang {n}</translation>
    </message>
    <message>
      <source>Trial {n}</source>
      <translation>Durchgang {n}</translation>
    </message>
    <message>
      <source>Write down a count…</source>
      <translation>Eine Zählung aufschreiben …</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>d. MMM yyyy</translation>
    </message>
  </context>
  <context>
    <name>IncidentFields</name>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Facts with their days, for the half years: no score, and nothing is foretold from them.</source>
      <translation>Tatsachen mit ihrem Tag, für die Halbjahre: keine Punktzahl, und nichts wird daraus vorhergesagt.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>day not known</source>
      <translation>Tag nicht bekannt</translation>
    </message>
  </context>
  <context>
    <name>ItemList</name>
    <message>
      <source>What is drawn</source>
      <translation>Was gezeichnet wird</translation>
    </message>
  </context>
  <context>
    <name>JointNotes</name>
    <message>
      <source>Keep this note</source>
      <translation>Diese Notiz behalten</translation>
    </message>
    <message>
      <source>Kept.</source>
      <translation>Gespeichert.</translation>
    </message>
    <message>
      <source>There is nothing written yet.</source>
      <translation>Es steht noch nichts da.</translation>
    </message>
    <message>
      <source>Who writes: name or role</source>
      <translation>Wer schreibt (Name, Rolle)</translation>
    </message>
    <message>
      <source>With whom: name or role</source>
      <translation>Mit wem (Name, Rolle)</translation>
    </message>
  </context>
  <context>
    <name>KeysAndErasing</name>
    <message>
      <source>The new passphrase is in force.</source>
      <translation>Die neue Passphrase gilt.</translation>
    </message>
  </context>
  <context>
    <name>LastStep</name>
    <message>
      <source>Exactly what leaves</source>
      <translation>Genau das geht hinaus</translation>
    </message>
    <message>
      <source>How your clinician should call you (may stay empty)</source>
      <translation>Wie du dort heißen möchtest (darf leer bleiben)</translation>
    </message>
    <message>
      <source>Save the share as a file…</source>
      <translation>Freigabe als Datei speichern …</translation>
    </message>
    <message>
      <source>Say above for whom it is.</source>
      <translation>Sag oben, für wen sie ist.</translation>
    </message>
  </context>
  <context>
    <name>LeavingView</name>
    <message>
      <source>Moments you told of: {n}, from {first} to {last}</source>
      <translation>Momente, von denen du erzählt hast: {n}, vom {first} bis {last}</translation>
    </message>
    <message>
      <source>No moments leave with what you chose.</source>
      <translation>Mit dieser Auswahl gehen keine Momente hinaus.</translation>
    </message>
    <message>
      <source>Nobody of your people is in it.</source>
      <translation>Niemand von deinen Menschen ist darin.</translation>
    </message>
    <message>
      <source>People in it</source>
      <translation>Menschen darin</translation>
    </message>
    <message>
      <source>What leaves</source>
      <translation>Was hinausgeht</translation>
    </message>
    <message>
      <source>{person}, named in {n} of them</source>
      <translation>{person}, genannt in {n} davon</translation>
    </message>
  </context>
  <context>
    <name>Line</name>
    <message>
      <source>no answer yet</source>
      <translation>noch keine Antwort</translation>
    </message>
    <message>
      <source>{value} of {most}</source>
      <translation>{value} von {most}</translation>
    </message>
  </context>
  <context>
    <name>LineEdit</name>
    <message>
      <source>Telephone number</source>
      <translation>Telefonnummer</translation>
    </message>
    <message>
      <source>number</source>
      <translation>Nummer</translation>
    </message>
    <message>
      <source>readable before unlocking</source>
      <translation>vor dem Entsperren lesbar</translation>
    </message>
  </context>
  <context>
    <name>Log</name>
    <message>
      <source>Keep the change</source>
      <translation>Änderung behalten</translation>
    </message>
    <message>
      <source>Kept.</source>
      <translation>Gespeichert.</translation>
    </message>
    <message>
      <source>Rewind</source>
      <translation>Zurückspulen</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>Herausnehmen</translation>
    </message>
    <message>
      <source>Take out…</source>
      <translation>Herausnehmen …</translation>
    </message>
    <message>
      <source>Take this line out of the log?</source>
      <translation>Diese Zeile aus der Liste herausnehmen?</translation>
    </message>
    <message>
      <source>Taken out.</source>
      <translation>Herausgenommen.</translation>
    </message>
    <message>
      <source>This note was being written: {when}. It is not kept yet.</source>
      <translation>Diese Notiz wurde zuletzt geschrieben: {when}. Sie ist noch nicht gespeichert.</translation>
    </message>
    <message>
      <source>Write a new one instead</source>
      <translation>Stattdessen eine neue schreiben</translation>
    </message>
    <message>
      <source>Write it down</source>
      <translation>Aufschreiben</translation>
    </message>
  </context>
  <context>
    <name>LongWork</name>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Working</source>
      <translation>In Arbeit</translation>
    </message>
    <message>
      <source>{what}: {far} rows</source>
      <translation>{what}: {far} Zeilen</translation>
    </message>
  </context>
  <context>
    <name>LookChoice</name>
    <message>
      <source>As the computer</source>
      <translation>Wie der Computer</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Light or dark</source>
      <translation>Hell oder dunkel</translation>
    </message>
    <message>
      <source>Size of text</source>
      <translation>Schriftgröße</translation>
    </message>
    <message>
      <source>The app locks and opens again in the new look. Ctrl and + or − change the text anywhere.</source>
      <translation>Die App sperrt sich und öffnet sich im neuen Aussehen wieder. Strg und + oder − ändern die Schrift überall.</translation>
    </message>
  </context>
  <context>
    <name>Moment</name>
    <message>
      <source>now</source>
      <translation>jetzt</translation>
    </message>
    <message>
      <source>the talk you have just had</source>
      <translation>das Gespräch, das ihr eben hattet</translation>
    </message>
    <message>
      <source>today about {time}</source>
      <translation>heute gegen {time}</translation>
    </message>
  </context>
  <context>
    <name>MomentChoice</name>
    <message>
      <source>A time today</source>
      <translation>Eine Zeit heute</translation>
    </message>
    <message>
      <source>A time today, as hh:mm</source>
      <translation>Eine Zeit heute, als hh:mm</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Jetzt</translation>
    </message>
    <message>
      <source>That is still to come.</source>
      <translation>Das kommt erst noch.</translation>
    </message>
    <message>
      <source>The talk we have just had</source>
      <translation>Das Gespräch, das wir gerade hatten</translation>
    </message>
    <message>
      <source>hh:mm</source>
      <translation>hh:mm</translation>
    </message>
  </context>
  <context>
    <name>MomentNotes</name>
    <message>
      <source>Written down before</source>
      <translation>Früher aufgeschrieben</translation>
    </message>
  </context>
  <context>
    <name>MovingTab</name>
    <message>
      <source>What is looked at</source>
      <translation>Was betrachtet wird</translation>
    </message>
  </context>
  <context>
    <name>NewCodeDialog</name>
    <message>
      <source>A new recovery code</source>
      <translation>Ein neuer Wiederherstellungscode</translation>
    </message>
    <message>
      <source>I have it</source>
      <translation>Ich habe ihn</translation>
    </message>
    <message>
      <source>Make a new code</source>
      <translation>Einen neuen Code machen</translation>
    </message>
    <message>
      <source>The old code ends at once. The new one is shown only now.</source>
      <translation>Der alte Code gilt sofort nicht mehr. Der neue wird nur jetzt gezeigt.</translation>
    </message>
  </context>
  <context>
    <name>NewPassphraseDialog</name>
    <message>
      <source>A new passphrase</source>
      <translation>Eine neue Passphrase</translation>
    </message>
    <message>
      <source>Set the new passphrase</source>
      <translation>Die neue Passphrase setzen</translation>
    </message>
    <message>
      <source>The old one ends at once, also for the backups beside your diary.</source>
      <translation>Die alte gilt sofort nicht mehr, auch nicht für die Sicherungen neben deinem Tagebuch.</translation>
    </message>
  </context>
  <context>
    <name>NewPin</name>
    <message>
      <source>4 to 12 digits that you use for nothing else. It only tells you apart from others.</source>
      <translation>4 bis 12 Ziffern, die du sonst nirgends benutzt. Sie unterscheiden dich nur von anderen.</translation>
    </message>
    <message>
      <source>A PIN of your own</source>
      <translation>Eine eigene PIN</translation>
    </message>
    <message>
      <source>The same again</source>
      <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
      <source>The two are not the same yet.</source>
      <translation>Die beiden sind noch nicht gleich.</translation>
    </message>
  </context>
  <context>
    <name>NewRecordPage</name>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>It will be kept in {place}</source>
      <translation>Es wird hier liegen: {place}</translation>
    </message>
    <message>
      <source>Keep it somewhere else…</source>
      <translation>Woanders aufbewahren …</translation>
    </message>
    <message>
      <source>Make my diary</source>
      <translation>Mein Tagebuch anlegen</translation>
    </message>
    <message>
      <source>Making the file. This takes a second.</source>
      <translation>Die Datei wird angelegt. Das dauert einen Moment.</translation>
    </message>
    <message>
      <source>Only this passphrase opens your diary. Nobody can reset it for you; a recovery code comes next.</source>
      <translation>Nur diese Passphrase öffnet dein Tagebuch. Niemand kann sie für dich zurücksetzen; gleich bekommst du noch einen Wiederherstellungscode.</translation>
    </message>
    <message>
      <source>Where to keep the diary</source>
      <translation>Wo das Tagebuch liegen soll</translation>
    </message>
    <message>
      <source>Your own diary</source>
      <translation>Dein eigenes Tagebuch</translation>
    </message>
  </context>
  <context>
    <name>Notifier</name>
    <message>
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Jetzt nicht</translation>
    </message>
    <message>
      <source>Open it whenever you like.</source>
      <translation>Öffne es, wann immer du magst.</translation>
    </message>
    <message>
      <source>Time to check in</source>
      <translation>Zeit für einen Eintrag</translation>
    </message>
  </context>
  <context>
    <name>Number</name>
    <message>
      <source>from {low} to {high}</source>
      <translation>von {low} bis {high}</translation>
    </message>
  </context>
  <context>
    <name>ObserverPage</name>
    <message>
      <source>Ask {name} no more</source>
      <translation>{name} nicht mehr fragen</translation>
    </message>
    <message>
      <source>Ask {name} what they saw…</source>
      <translation>{name} fragen, was zu sehen war …</translation>
    </message>
    <message>
      <source>Back to people</source>
      <translation>Zurück zu den Menschen</translation>
    </message>
    <message>
      <source>Hand over, so that {name} can choose</source>
      <translation>Übergeben, damit {name} wählen kann</translation>
    </message>
    <message>
      <source>Let them choose again…</source>
      <translation>Noch einmal wählen lassen …</translation>
    </message>
    <message>
      <source>No more of this</source>
      <translation>Nicht mehr fragen</translation>
    </message>
    <message>
      <source>On this computer</source>
      <translation>An diesem Computer</translation>
    </message>
    <message>
      <source>Somebody who was there can say what they saw of your feelings. You see it beside what you felt. Neither rating is the true one. Nobody is ever asked unless you ask them.</source>
      <translation>Wer dabei war, kann sagen, was von deinen Gefühlen zu sehen war. Du siehst es neben dem, was du gefühlt hast. Keine der beiden Einschätzungen ist die wahre. Gefragt wird nur, wen du selbst fragst.</translation>
    </message>
    <message>
      <source>What {name} saw</source>
      <translation>Was {name} gesehen hat</translation>
    </message>
    <message>
      <source>{name} is not told. What was rated stays; a file that comes later is taken only up to the moment you end it.</source>
      <translation>{name} erfährt davon nichts. Was schon eingeschätzt wurde, bleibt; eine Datei, die später kommt, zählt nur bis zu diesem Moment.</translation>
    </message>
    <message>
      <source>{name} lets you see averages, from ten moments on; no single answers.</source>
      <translation>{name} lässt dich Mittelwerte sehen, ab zehn Momenten; keine einzelnen Antworten.</translation>
    </message>
    <message>
      <source>{name} lets you see single answers, from the next day on.</source>
      <translation>{name} lässt dich einzelne Antworten sehen, ab dem nächsten Tag.</translation>
    </message>
    <message>
      <source>{name} reads what it means, and types a PIN of their own. It only tells people apart and opens nothing. Your diary locks when they are done.</source>
      <translation>{name} liest, was es bedeutet, und tippt eine eigene PIN. Sie unterscheidet nur Menschen voneinander und öffnet nichts. Danach wird dein Tagebuch gesperrt.</translation>
    </message>
  </context>
  <context>
    <name>ObserverWalk</name>
    <message>
      <source>Kept when you finish</source>
      <translation>Wird am Ende gespeichert</translation>
    </message>
  </context>
  <context>
    <name>OpenCardPage</name>
    <message>
      <source>Answer when the person asks you to, as soon after the moment as you can. Then give them the file, on a stick or by mail: nobody else can read it.</source>
      <translation>Antworte, wenn du darum gebeten wirst, so bald nach dem Moment wie möglich. Gib dann die Datei zurück, auf einem Stick oder per Mail: Niemand sonst kann sie lesen.</translation>
    </message>
    <message>
      <source>Close the card</source>
      <translation>Die Karte schließen</translation>
    </message>
    <message>
      <source>Moments answered: {n}. Not given back yet: {waiting}.</source>
      <translation>Beantwortete Momente: {n}. Noch nicht zurückgegeben: {waiting}.</translation>
    </message>
    <message>
      <source>Save the file to give back…</source>
      <translation>Die Datei zum Zurückgeben speichern …</translation>
    </message>
    <message>
      <source>Say what I saw</source>
      <translation>Sagen, was ich gesehen habe</translation>
    </message>
    <message>
      <source>The card is open</source>
      <translation>Die Karte ist offen</translation>
    </message>
  </context>
  <context>
    <name>OutcomeCard</name>
    <message>
      <source>Half years</source>
      <translation>Halbjahre</translation>
    </message>
    <message>
      <source>Half years without a suicide attempt, life-threatening self-harm or hospital admission, as written down here. Other self-harm is listed and does not count here.</source>
      <translation>Halbjahre ohne Suizidversuch, lebensbedrohliche Selbstverletzung oder Aufnahme ins Krankenhaus, wie hier aufgeschrieben. Andere Selbstverletzungen sind aufgeführt und zählen hier nicht.</translation>
    </message>
    <message>
      <source>Kept.</source>
      <translation>Gespeichert.</translation>
    </message>
    <message>
      <source>We went over it</source>
      <translation>Wir sind es durchgegangen</translation>
    </message>
    <message>
      <source>We went over it: {span}</source>
      <translation>Wir sind es durchgegangen: {span}</translation>
    </message>
    <message>
      <source>Who goes over it: name or role</source>
      <translation>Wer geht es durch (Name, Rolle)</translation>
    </message>
    <message>
      <source>Write down who goes over it first.</source>
      <translation>Schreib zuerst auf, wer es durchgeht.</translation>
    </message>
  </context>
  <context>
    <name>OwnCopyPage</name>
    <message>
      <source>Back to the card</source>
      <translation>Zurück zur Karte</translation>
    </message>
    <message>
      <source>What I saw</source>
      <translation>Was ich gesehen habe</translation>
    </message>
    <message>
      <source>What you said is kept and locked. Give it back when you like.</source>
      <translation>Was du gesagt hast, ist gespeichert und verschlossen. Gib es zurück, wann du magst.</translation>
    </message>
    <message>
      <source>Where to put the file</source>
      <translation>Wohin mit der Datei</translation>
    </message>
    <message>
      <source>{name} is ready; moments in it: {n}. Give it to the person who asked you.</source>
      <translation>{name} ist fertig; Momente darin: {n}. Gib sie dem Menschen, der dich gefragt hat.</translation>
    </message>
  </context>
  <context>
    <name>OwnLine</name>
    <message>
      <source>Choose what is shown</source>
      <translation>Auswählen, was gezeigt wird</translation>
    </message>
    <message>
      <source>Gaps are moments without an answer, and that is fine.</source>
      <translation>Lücken sind Momente ohne Antwort, und das ist in Ordnung.</translation>
    </message>
    <message>
      <source>Other lines…</source>
      <translation>Andere Linien …</translation>
    </message>
    <message>
      <source>Triangles are moments in which something happened.</source>
      <translation>Dreiecke sind Momente, in denen etwas passiert ist.</translation>
    </message>
    <message>
      <source>{names}, these three days</source>
      <translation>{names}, in diesen drei Tagen</translation>
    </message>
  </context>
  <context>
    <name>Pages</name>
    <message>
      <source>Entries</source>
      <translation>Einträge</translation>
    </message>
    <message>
      <source>Felt and seen</source>
      <translation>Gefühlt und gesehen</translation>
    </message>
    <message>
      <source>Formulation</source>
      <translation>Fallformulierung</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Menschen</translation>
    </message>
    <message>
      <source>Protocol</source>
      <translation>Fragenplan</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Sharing</source>
      <translation>Freigeben</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>Zeitverlauf</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>What reached you</source>
      <translation>Was dich erreicht hat</translation>
    </message>
    <message>
      <source>Your data</source>
      <translation>Deine Daten</translation>
    </message>
  </context>
  <context>
    <name>PassphraseFields</name>
    <message>
      <source>Passphrase</source>
      <translation>Passphrase</translation>
    </message>
    <message>
      <source>The same again</source>
      <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
      <source>The two are not the same yet.</source>
      <translation>Die beiden sind noch nicht gleich.</translation>
    </message>
  </context>
  <context>
    <name>PauseCard</name>
    <message>
      <source>A day off</source>
      <translation>Ein freier Tag</translation>
    </message>
    <message>
      <source>A pause, or a day off</source>
      <translation>Eine Pause oder ein freier Tag</translation>
    </message>
    <message>
      <source>End the pause</source>
      <translation>Pause beenden</translation>
    </message>
    <message>
      <source>It ends by itself. What is not asked then is noted as paused, and not counted.</source>
      <translation>Sie endet von selbst. Was dann nicht gefragt wird, ist als Pause vermerkt und zählt nicht.</translation>
    </message>
    <message>
      <source>Make it a day off</source>
      <translation>Diesen Tag freihalten</translation>
    </message>
    <message>
      <source>Pause for {n} hours</source>
      <translation>{n} Stunden Pause</translation>
    </message>
    <message>
      <source>Pause until tomorrow</source>
      <translation>Pause bis morgen</translation>
    </message>
    <message>
      <source>ddd d MMM yyyy</source>
      <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
      <source>dddd, d MMMM</source>
      <translation>dddd, d. MMMM</translation>
    </message>
    <message>
      <source>{day} is off: take it back</source>
      <translation>{day} ist frei: zurücknehmen</translation>
    </message>
  </context>
  <context>
    <name>PeoplePage</name>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Add somebody</source>
      <translation>Jemanden hinzufügen</translation>
    </message>
    <message>
      <source>Change {name}</source>
      <translation>{name} ändern</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Ändern …</translation>
    </message>
    <message>
      <source>Erase for good</source>
      <translation>Endgültig löschen</translation>
    </message>
    <message>
      <source>Erase {name}</source>
      <translation>{name} löschen</translation>
    </message>
    <message>
      <source>Erase {name} for good? Their name, their ratings and every mention of them go, in the backups too. What you already shared cannot be called back.</source>
      <translation>{name} endgültig löschen? Name, Einschätzungen und jede Erwähnung gehen, auch in den Sicherungen. Was du schon freigegeben hast, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
      <source>Erase…</source>
      <translation>Löschen …</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Names stay in your diary unless you put them in a share. In an export each person is only the code beside the name.</source>
      <translation>Namen bleiben in deinem Tagebuch, außer du nimmst sie in eine Freigabe auf. In einem Export steht für jeden Menschen nur das Kürzel neben dem Namen.</translation>
    </message>
    <message>
      <source>Nobody here yet. Begin with the people you meet or think of most; you can also add somebody while you check in.</source>
      <translation>Noch niemand da. Fang mit den Menschen an, die du am meisten triffst oder an die du am meisten denkst; du kannst auch beim Eintragen jemanden hinzufügen.</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Menschen</translation>
    </message>
    <message>
      <source>What they saw…</source>
      <translation>Was zu sehen war …</translation>
    </message>
    <message>
      <source>What {name} saw</source>
      <translation>Was {name} gesehen hat</translation>
    </message>
    <message>
      <source>closeness {n}</source>
      <translation>Nähe {n}</translation>
    </message>
    <message>
      <source>may say what they saw</source>
      <translation>darf sagen, was zu sehen war</translation>
    </message>
  </context>
  <context>
    <name>PeopleTab</name>
    <message>
      <source>Which feeling</source>
      <translation>Welches Gefühl</translation>
    </message>
    <message>
      <source>Working it out…</source>
      <translation>Wird berechnet …</translation>
    </message>
  </context>
  <context>
    <name>PersonAdd</name>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>First name or a code of your own</source>
      <translation>Vorname oder ein eigenes Kürzel</translation>
    </message>
    <message>
      <source>How close you are, from not at all to very</source>
      <translation>Wie nah ihr euch seid, von gar nicht bis sehr</translation>
    </message>
    <message>
      <source>Names stay in this file unless you put them in a share.</source>
      <translation>Namen bleiben in dieser Datei, außer du nimmst sie in eine Freigabe auf.</translation>
    </message>
    <message>
      <source>What they are to you</source>
      <translation>Was der Mensch für dich ist</translation>
    </message>
    <message>
      <source>choose, if you like</source>
      <translation>wähl aus, wenn du magst</translation>
    </message>
  </context>
  <context>
    <name>PersonChoice</name>
    <message>
      <source>Nobody</source>
      <translation>Niemand</translation>
    </message>
    <message>
      <source>Somebody else…</source>
      <translation>Jemand anderes …</translation>
    </message>
    <message>
      <source>Somebody…</source>
      <translation>Jemand …</translation>
    </message>
  </context>
  <context>
    <name>PhasesCard</name>
    <message>
      <source>Kept.</source>
      <translation>Gespeichert.</translation>
    </message>
    <message>
      <source>No phase is written down yet.</source>
      <translation>Noch ist keine Phase aufgeschrieben.</translation>
    </message>
    <message>
      <source>Phase</source>
      <translation>Phase</translation>
    </message>
    <message>
      <source>Phases</source>
      <translation>Phasen</translation>
    </message>
    <message>
      <source>Set this phase</source>
      <translation>Diese Phase setzen</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>Seit</translation>
    </message>
    <message>
      <source>Take this phase out</source>
      <translation>Diese Phase herausnehmen</translation>
    </message>
    <message>
      <source>The half years are counted from the first phase.</source>
      <translation>Die Halbjahre zählen ab der ersten Phase.</translation>
    </message>
  </context>
  <context>
    <name>PinPage</name>
    <message>
      <source>Go on</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Jetzt nicht</translation>
    </message>
    <message>
      <source>That is not it. Take your time.</source>
      <translation>Das ist sie nicht. Lass dir Zeit.</translation>
    </message>
    <message>
      <source>That was not it either. Please wait half a minute, then try again. If it does not come back to you, you can choose another PIN together.</source>
      <translation>Das war sie auch nicht. Warte bitte eine halbe Minute und versuch es dann noch einmal. Fällt sie dir nicht mehr ein, könnt ihr zusammen eine neue PIN wählen.</translation>
    </message>
    <message>
      <source>The person beside you would like to know. This window shows nothing of their diary, and the diary is locked.</source>
      <translation>Der Mensch neben dir möchte es wissen. Dieses Fenster zeigt nichts aus dem Tagebuch, und das Tagebuch ist gesperrt.</translation>
    </message>
    <message>
      <source>You were asked what you saw</source>
      <translation>Du wurdest gefragt, was du gesehen hast</translation>
    </message>
    <message>
      <source>Your PIN</source>
      <translation>Deine PIN</translation>
    </message>
  </context>
  <context>
    <name>PlanCard</name>
    <message>
      <source>Crisis plan</source>
      <translation>Krisenplan</translation>
    </message>
    <message>
      <source>Kept as a new version.</source>
      <translation>Als neue Fassung gespeichert.</translation>
    </message>
    <message>
      <source>Made together, beforehand. What is changed here changes nothing at the person's, until it is given back and they take it.</source>
      <translation>Gemeinsam gemacht, im Voraus. Was hier geändert wird, ändert bei der Person nichts, bis es zurückgegeben ist und sie es annimmt.</translation>
    </message>
    <message>
      <source>Nothing is written yet.</source>
      <translation>Noch ist nichts geschrieben.</translation>
    </message>
    <message>
      <source>Write a new version of the plan</source>
      <translation>Eine neue Fassung des Plans schreiben</translation>
    </message>
  </context>
  <context>
    <name>PlanEditor</name>
    <message>
      <source>Another line</source>
      <translation>Noch eine Zeile</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Keep this plan</source>
      <translation>Diesen Plan behalten</translation>
    </message>
    <message>
      <source>Let go of it</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <source>Let go of what is written here? It is not in the plan.</source>
      <translation>Das hier Geschriebene verwerfen? Es steht noch nicht im Plan.</translation>
    </message>
    <message>
      <source>The plan was changed since; if you keep this, it takes the place of what was changed.</source>
      <translation>Der Plan wurde seither geändert; wenn du das hier behältst, tritt es an die Stelle des Geänderten.</translation>
    </message>
    <message>
      <source>This is what was being written: {when}. It is not in the plan yet.</source>
      <translation>Das wurde zuletzt geschrieben: {when}. Es steht noch nicht im Plan.</translation>
    </message>
    <message>
      <source>Ticked lines can be read before unlocking: they, and only they, are kept beside your diary unencrypted, where anyone at this computer can find them.</source>
      <translation>Angekreuzte Zeilen sind vor dem Entsperren lesbar: Sie, und nur sie, liegen unverschlüsselt neben deinem Tagebuch, wo jeder an diesem Computer sie finden kann.</translation>
    </message>
  </context>
  <context>
    <name>PlanOffer</name>
    <message>
      <source>Crisis plan</source>
      <translation>Krisenplan</translation>
    </message>
    <message>
      <source>Somebody you trust, or a helpline where you live.</source>
      <translation>Jemand, dem du vertraust, oder ein Hilfetelefon in deiner Nähe.</translation>
    </message>
    <message>
      <source>Your crisis plan has no lines yet. It can wait for a calm hour.</source>
      <translation>In deinem Krisenplan steht noch nichts. Das hat Zeit bis zu einer ruhigen Stunde.</translation>
    </message>
  </context>
  <context>
    <name>PlanView</name>
    <message>
      <source>There is nothing in it yet. A calm hour is a good time to begin.</source>
      <translation>Noch steht nichts darin. Eine ruhige Stunde ist eine gute Zeit, um anzufangen.</translation>
    </message>
  </context>
  <context>
    <name>PredictionsTab</name>
    <message>
      <source>Working it out…</source>
      <translation>Wird berechnet …</translation>
    </message>
  </context>
  <context>
    <name>PreviewView</name>
    <message>
      <source>What leaves</source>
      <translation>Was hinausgeht</translation>
    </message>
    <message>
      <source>What leaves: {files} files, {rows} rows</source>
      <translation>Was hinausgeht: {files} Dateien, {rows} Zeilen</translation>
    </message>
    <message>
      <source>What stays here</source>
      <translation>Was hierbleibt</translation>
    </message>
  </context>
  <context>
    <name>Proposals</name>
    <message>
      <source> (new)</source>
      <translation> (neu)</translation>
    </message>
    <message>
      <source>A proposal for the formulation</source>
      <translation>Ein Vorschlag für die Fallformulierung</translation>
    </message>
    <message>
      <source>A proposal for your crisis plan</source>
      <translation>Ein Vorschlag für deinen Krisenplan</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Nicht übernehmen</translation>
    </message>
    <message>
      <source>Moments it points to: {n}</source>
      <translation>Momente, auf die er verweist: {n}</translation>
    </message>
    <message>
      <source>Take it</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>Until you choose, yours stays as it is. If you take it, yours is kept beneath it.</source>
      <translation>Bis du wählst, bleibt deins, wie es ist. Wenn du ihn übernimmst, bleibt deins darunter erhalten.</translation>
    </message>
    <message>
      <source>– {line} (yours, not in the proposal)</source>
      <translation>– {line} (von dir, nicht im Vorschlag)</translation>
    </message>
  </context>
  <context>
    <name>ProtocolPage</name>
    <message>
      <source>A protocol says what is asked, when, and how often. Look at one; nothing changes until you choose it.</source>
      <translation>Ein Fragenplan sagt, was gefragt wird, wann und wie oft. Schau dir einen an; nichts ändert sich, bis du ihn wählst.</translation>
    </message>
    <message>
      <source>Ask extra questions after some answers</source>
      <translation>Nach manchen Antworten zusätzliche Fragen stellen</translation>
    </message>
    <message>
      <source>From a file…</source>
      <translation>Aus einer Datei …</translation>
    </message>
    <message>
      <source>From tomorrow on you are asked by this protocol; what is planned for today stays. What you begin yourself uses it at once. Your earlier answers keep the version they were made with.</source>
      <translation>Ab morgen fragt dich dieser Fragenplan; was für heute geplant ist, bleibt. Für das, was du selbst beginnst, gilt er sofort. Deine früheren Antworten behalten die Version, mit der sie entstanden sind.</translation>
    </message>
    <message>
      <source>Minutes are estimated from the kinds of questions; yours may differ. Any question can be left out, and you can stop at any point.</source>
      <translation>Die Minuten sind aus den Arten der Fragen geschätzt; deine können anders sein. Jede Frage lässt sich auslassen, und du kannst jederzeit aufhören.</translation>
    </message>
    <message>
      <source>Protocol</source>
      <translation>Fragenplan</translation>
    </message>
    <message>
      <source>Protocols (*.toml)</source>
      <translation>Fragenpläne (*.toml)</translation>
    </message>
    <message>
      <source>Some extra questions follow earlier answers here. You can switch those off.</source>
      <translation>Hier folgen manche zusätzliche Fragen auf frühere Antworten. Du kannst sie ausschalten.</translation>
    </message>
    <message>
      <source>This cannot work yet</source>
      <translation>Das geht so noch nicht</translation>
    </message>
    <message>
      <source>This is the protocol in use.</source>
      <translation>Dieser Fragenplan gilt gerade.</translation>
    </message>
    <message>
      <source>Use this protocol from tomorrow on</source>
      <translation>Ab morgen benutzen</translation>
    </message>
    <message>
      <source>Which protocol</source>
      <translation>Welcher Fragenplan</translation>
    </message>
    <message>
      <source>Which protocol file</source>
      <translation>Welche Datei mit einem Fragenplan</translation>
    </message>
    <message>
      <source>ddd d MMM</source>
      <translation>ddd d. MMM</translation>
    </message>
  </context>
  <context>
    <name>QualityTab</name>
    <message>
      <source>How entries look</source>
      <translation>Wie Einträge aussehen</translation>
    </message>
    <message>
      <source>What became of the others</source>
      <translation>Was aus den anderen wurde</translation>
    </message>
  </context>
  <context>
    <name>Quote</name>
    <message>
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <source>nobody</source>
      <translation>niemand</translation>
    </message>
    <message>
      <source>the other person</source>
      <translation>der andere Mensch</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
  </context>
  <context>
    <name>RangeBar</name>
    <message>
      <source>1 week</source>
      <translation>1 Woche</translation>
    </message>
    <message>
      <source>2 weeks</source>
      <translation>2 Wochen</translation>
    </message>
    <message>
      <source>3 months</source>
      <translation>3 Monate</translation>
    </message>
    <message>
      <source>4 weeks</source>
      <translation>4 Wochen</translation>
    </message>
    <message>
      <source>Beside as many days up to</source>
      <translation>Neben ebenso vielen Tagen bis</translation>
    </message>
    <message>
      <source>By week or by session</source>
      <translation>Nach Woche oder Sitzung</translation>
    </message>
    <message>
      <source>By week: {week}; by session: {session}</source>
      <translation>Nach Woche: {week}; nach Sitzung: {session}</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Earlier</source>
      <translation>Früher</translation>
    </message>
    <message>
      <source>How many days</source>
      <translation>Wie viele Tage</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Letzter Tag</translation>
    </message>
    <message>
      <source>Last day of the earlier days</source>
      <translation>Letzter der früheren Tage</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <source>Session</source>
      <translation>Sitzung</translation>
    </message>
    <message>
      <source>Week</source>
      <translation>Woche</translation>
    </message>
    <message>
      <source>a year</source>
      <translation>ein Jahr</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>d. MMM yyyy</translation>
    </message>
    <message>
      <source>everything</source>
      <translation>alles</translation>
    </message>
    <message>
      <source>{count} days</source>
      <translation>{count} Tage</translation>
    </message>
  </context>
  <context>
    <name>Rating</name>
    <message>
      <source>You left everything out, so nothing is kept.</source>
      <translation>Du hast alles ausgelassen, also wird nichts gespeichert.</translation>
    </message>
  </context>
  <context>
    <name>Recipient</name>
    <message>
      <source>Address of a clinician</source>
      <translation>Adresse für Freigaben</translation>
    </message>
    <message>
      <source>From a file…</source>
      <translation>Aus einer Datei …</translation>
    </message>
    <message>
      <source>It could not be opened: {why}</source>
      <translation>Sie ließ sich nicht öffnen: {why}</translation>
    </message>
    <message>
      <source>Somebody else</source>
      <translation>Jemand anderes</translation>
    </message>
    <message>
      <source>The code is complete. If it came in a file or a message, compare these letters with your clinician by telephone:
{mark}</source>
      <translation>Der Code ist vollständig. Kam er in einer Datei oder Nachricht, vergleiche diese Buchstaben am Telefon mit der Person, die dich behandelt:
{mark}</translation>
    </message>
    <message>
      <source>Their code, as they gave it to you</source>
      <translation>Ihr Code, wie du ihn bekommen hast</translation>
    </message>
    <message>
      <source>Their name, for your own list</source>
      <translation>Ihr Name, für deine eigene Liste</translation>
    </message>
  </context>
  <context>
    <name>Relationships</name>
    <message>
      <source>brother or sister</source>
      <translation>Bruder oder Schwester</translation>
    </message>
    <message>
      <source>child</source>
      <translation>Kind</translation>
    </message>
    <message>
      <source>colleague</source>
      <translation>Kolleg/in</translation>
    </message>
    <message>
      <source>father</source>
      <translation>Vater</translation>
    </message>
    <message>
      <source>former partner</source>
      <translation>frühere/r Partner/in</translation>
    </message>
    <message>
      <source>friend</source>
      <translation>Freund/in</translation>
    </message>
    <message>
      <source>mother</source>
      <translation>Mutter</translation>
    </message>
    <message>
      <source>partner</source>
      <translation>Partner/in</translation>
    </message>
    <message>
      <source>relative</source>
      <translation>jemand aus der Verwandtschaft</translation>
    </message>
    <message>
      <source>somebody</source>
      <translation>jemand</translation>
    </message>
    <message>
      <source>somebody else</source>
      <translation>jemand anderes</translation>
    </message>
    <message>
      <source>someone from the group</source>
      <translation>jemand aus der Gruppe</translation>
    </message>
    <message>
      <source>the brother or sister</source>
      <translation>Bruder oder Schwester</translation>
    </message>
    <message>
      <source>the child</source>
      <translation>Kind</translation>
    </message>
    <message>
      <source>the colleague</source>
      <translation>Kolleg/in</translation>
    </message>
    <message>
      <source>the father</source>
      <translation>Vater</translation>
    </message>
    <message>
      <source>the former partner</source>
      <translation>frühere/r Partner/in</translation>
    </message>
    <message>
      <source>the friend</source>
      <translation>Freund/in</translation>
    </message>
    <message>
      <source>the mother</source>
      <translation>Mutter</translation>
    </message>
    <message>
      <source>the partner</source>
      <translation>Partner/in</translation>
    </message>
    <message>
      <source>the relative</source>
      <translation>jemand aus der Verwandtschaft</translation>
    </message>
    <message>
      <source>the therapist</source>
      <translation>Therapeut/in</translation>
    </message>
    <message>
      <source>therapist</source>
      <translation>Therapeut/in</translation>
    </message>
  </context>
  <context>
    <name>Report</name>
    <message>
      <source>Answers above the person's own line, and acts</source>
      <translation>Antworten über der eigenen Grenze, und Handlungen</translation>
    </message>
    <message>
      <source>Answers above your own line, and acts</source>
      <translation>Antworten über deiner eigenen Grenze, und Handlungen</translation>
    </message>
    <message>
      <source>Asked; none in these days.</source>
      <translation>Gefragt; keine in diesen Tagen.</translation>
    </message>
    <message>
      <source>Between sessions</source>
      <translation>Zwischen den Sitzungen</translation>
    </message>
    <message>
      <source>Felt and seen</source>
      <translation>Gefühlt und gesehen</translation>
    </message>
    <message>
      <source>In the person's own words</source>
      <translation>In eigenen Worten</translation>
    </message>
    <message>
      <source>In your own words</source>
      <translation>In deinen eigenen Worten</translation>
    </message>
    <message>
      <source>Left out.</source>
      <translation>Weggelassen.</translation>
    </message>
    <message>
      <source>Made on {date}. People without names. Entries marked only for me are not in it.</source>
      <translation>Erstellt am {date}. Menschen ohne Namen. Einträge nur für mich stehen nicht darin.</translation>
    </message>
    <message>
      <source>No moment that both rated can be shown.</source>
      <translation>Kein Moment, den beide eingeschätzt haben, lässt sich zeigen.</translation>
    </message>
    <message>
      <source>None in these days.</source>
      <translation>Keine in diesen Tagen.</translation>
    </message>
    <message>
      <source>Not asked.</source>
      <translation>Nicht gefragt.</translation>
    </message>
    <message>
      <source>Not shared.</source>
      <translation>Nicht freigegeben.</translation>
    </message>
    <message>
      <source>Nothing was named.</source>
      <translation>Nichts wurde genannt.</translation>
    </message>
    <message>
      <source>Switch events</source>
      <translation>Umschaltungen</translation>
    </message>
    <message>
      <source>What helped</source>
      <translation>Was geholfen hat</translation>
    </message>
    <message>
      <source>and {n} more</source>
      <translation>und {n} weitere</translation>
    </message>
    <message>
      <source>{what}: felt {felt}, seen {seen} ({who})</source>
      <translation>{what}: gefühlt {felt}, gesehen {seen} ({who})</translation>
    </message>
  </context>
  <context>
    <name>ReviewPage</name>
    <message>
      <source>Lock</source>
      <translation>Sperren</translation>
    </message>
    <message>
      <source>Working these days out; what is below is from before until it is done…</source>
      <translation>Diese Tage werden berechnet; bis dahin steht unten noch das Bisherige …</translation>
    </message>
    <message>
      <source>{first} – {last}, {count} days</source>
      <translation>{first} – {last}, {count} Tage</translation>
    </message>
    <message>
      <source>‹ Caseload</source>
      <translation>‹ Fallliste</translation>
    </message>
  </context>
  <context>
    <name>RewindPage</name>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Choose something that happened: its hours are shown here. Switch events and entries lead here too, from where they are listed.</source>
      <translation>Wähl etwas, das passiert ist: Seine Stunden werden hier gezeigt. Auch Umschaltungen und Einträge führen hierher, von dort, wo sie aufgeführt sind.</translation>
    </message>
    <message>
      <source>Nothing has been noted yet that one could look back at.</source>
      <translation>Noch ist nichts notiert, worauf man zurückblicken könnte.</translation>
    </message>
    <message>
      <source>Point to it in the formulation</source>
      <translation>In der Fallformulierung darauf zeigen</translation>
    </message>
    <message>
      <source>Rewind</source>
      <translation>Zurückspulen</translation>
    </message>
    <message>
      <source>Rewind: {what}</source>
      <translation>Zurückspulen: {what}</translation>
    </message>
    <message>
      <source>The newest version of the formulation points to this moment now.</source>
      <translation>Die neueste Fassung der Fallformulierung zeigt jetzt auf diesen Moment.</translation>
    </message>
    <message>
      <source>What do you make of it now?</source>
      <translation>Wie versteht ihr es jetzt?</translation>
    </message>
    <message>
      <source>Written together, from today. Nobody knows for certain what went on in somebody's mind.</source>
      <translation>Gemeinsam geschrieben, von heute aus. Niemand weiß sicher, was in jemandem vorging.</translation>
    </message>
  </context>
  <context>
    <name>SessionDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Day of the next session</source>
      <translation>Tag der nächsten Sitzung</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>None planned</source>
      <translation>Keine geplant</translation>
    </message>
    <message>
      <source>The next session</source>
      <translation>Die nächste Sitzung</translation>
    </message>
  </context>
  <context>
    <name>SessionFields</name>
    <message>
      <source>In a line</source>
      <translation>In einer Zeile</translation>
    </message>
    <message>
      <source>Tension after</source>
      <translation>Anspannung danach</translation>
    </message>
    <message>
      <source>Tension before</source>
      <translation>Anspannung davor</translation>
    </message>
    <message>
      <source>What kind</source>
      <translation>Welche Art</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Wann</translation>
    </message>
    <message>
      <source>was there</source>
      <translation>war da</translation>
    </message>
  </context>
  <context>
    <name>SettingsPage</name>
    <message>
      <source>Answering</source>
      <translation>Antworten</translation>
    </message>
    <message>
      <source>Ask about urges to harm myself</source>
      <translation>Nach dem Drang fragen, mir etwas anzutun</translation>
    </message>
    <message>
      <source>Erase this diary…</source>
      <translation>Dieses Tagebuch löschen …</translation>
    </message>
    <message>
      <source>Erasing</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>For good, with its backups. What you already shared cannot be called back.</source>
      <translation>Endgültig, mit den Sicherungen. Was du schon freigegeben hast, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Schlüssel</translation>
    </message>
    <message>
      <source>Lock when the window is minimised</source>
      <translation>Sperren, wenn das Fenster verkleinert wird</translation>
    </message>
    <message>
      <source>Locking</source>
      <translation>Sperren</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>Aussehen</translation>
    </message>
    <message>
      <source>New passphrase…</source>
      <translation>Neue Passphrase …</translation>
    </message>
    <message>
      <source>New recovery code…</source>
      <translation>Neuer Wiederherstellungscode …</translation>
    </message>
    <message>
      <source>Nobody is alerted by an answer. Above the line, your crisis plan is offered, and nothing else happens.</source>
      <translation>Durch eine Antwort wird niemand alarmiert. Oberhalb der Grenze wird dir dein Krisenplan angeboten, sonst geschieht nichts.</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Show the number while I answer</source>
      <translation>Die Zahl zeigen, während ich antworte</translation>
    </message>
    <message>
      <source>Switchpoint is a diary and a research tool. It is not a medical device and gives no diagnosis.</source>
      <translation>Switchpoint ist ein Tagebuch und ein Werkzeug für die Forschung. Es ist kein Medizinprodukt und stellt keine Diagnose.</translation>
    </message>
    <message>
      <source>The old one ends at once, also for the backups beside your diary.</source>
      <translation>Was vorher galt, gilt sofort nicht mehr, auch nicht für die Sicherungen neben deinem Tagebuch.</translation>
    </message>
    <message>
      <source>Urges</source>
      <translation>Drang</translation>
    </message>
    <message>
      <source>What I do when an urge gets too strong, in my words, separated by commas</source>
      <translation>Was ich tue, wenn der Drang zu stark wird, in meinen Worten, durch Kommas getrennt</translation>
    </message>
    <message>
      <source>minutes without a touch, then it locks (0 = never)</source>
      <translation>Minuten ohne Berührung, dann wird gesperrt (0 = nie)</translation>
    </message>
    <message>
      <source>of 100: above this my crisis plan is offered</source>
      <translation>von 100: Darüber wird mir mein Krisenplan angeboten</translation>
    </message>
  </context>
  <context>
    <name>SharingPage</name>
    <message>
      <source>A share is an encrypted file with a copy of what you choose, for one person. The app sends nothing: you hand the file over yourself. What is only for you never goes in.</source>
      <translation>Eine Freigabe ist eine verschlüsselte Datei mit einer Kopie dessen, was du auswählst, für eine einzige Person. Die App verschickt nichts: Du gibst die Datei selbst weiter. Was nur für dich ist, kommt nie hinein.</translation>
    </message>
    <message>
      <source>For whom</source>
      <translation>Für wen</translation>
    </message>
    <message>
      <source>Saved as {file}. Hand it to {name} yourself.</source>
      <translation>Gespeichert als {file}. Gib die Datei selbst an {name} weiter.</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>Freigabe</translation>
    </message>
    <message>
      <source>Sharing</source>
      <translation>Freigeben</translation>
    </message>
    <message>
      <source>Show exactly what leaves</source>
      <translation>Genau zeigen, was hinausgeht</translation>
    </message>
    <message>
      <source>What leaves</source>
      <translation>Was hinausgeht</translation>
    </message>
    <message>
      <source>Where to put the share</source>
      <translation>Wohin mit der Freigabe</translation>
    </message>
  </context>
  <context>
    <name>Sidebar</name>
    <message>
      <source>Fewer pages</source>
      <translation>Weniger Seiten</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>Switchpoint</source>
      <translation>Switchpoint</translation>
    </message>
  </context>
  <context>
    <name>Sitting</name>
    <message>
      <source>Before you answered these questions.</source>
      <translation>Bevor du diese Fragen beantwortet hast.</translation>
    </message>
    <message>
      <source>By phone</source>
      <translation>Am Telefon</translation>
    </message>
    <message>
      <source>By video</source>
      <translation>Per Video</translation>
    </message>
    <message>
      <source>Had the person told you what they felt?</source>
      <translation>Hatte die Person dir gesagt, was sie fühlt?</translation>
    </message>
    <message>
      <source>How were the two of you in touch?</source>
      <translation>Wie hattet ihr miteinander zu tun?</translation>
    </message>
    <message>
      <source>In person</source>
      <translation>Persönlich</translation>
    </message>
    <message>
      <source>In writing</source>
      <translation>Schriftlich</translation>
    </message>
  </context>
  <context>
    <name>Somebody</name>
    <message>
      <source>How you call {name} in this list. Only you see it.</source>
      <translation>Wie du {name} in dieser Liste nennst. Nur du siehst es.</translation>
    </message>
    <message>
      <source>Name…</source>
      <translation>Name …</translation>
    </message>
    <message>
      <source>Next session…</source>
      <translation>Nächste Sitzung …</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Take out for good</source>
      <translation>Endgültig herausnehmen</translation>
    </message>
    <message>
      <source>Take out…</source>
      <translation>Herausnehmen …</translation>
    </message>
    <message>
      <source>Take {name} out of your caseload for good? Your copy goes, with its backups and with what you wrote in it. The person's own diary is not touched.</source>
      <translation>{name} endgültig aus deiner Fallliste nehmen? Deine Kopie geht, mit ihren Sicherungen und mit dem, was du hineingeschrieben hast. Das Tagebuch der Person bleibt unberührt.</translation>
    </message>
  </context>
  <context>
    <name>Sorry</name>
    <message>
      <source>A report lies in {path}. It names places in the program only, nothing that you wrote, and it is not sent anywhere.</source>
      <translation>Ein Bericht liegt in {path}. Er nennt nur Stellen im Programm, nichts, was du geschrieben hast, und wird nirgendwohin geschickt.</translation>
    </message>
    <message>
      <source>Sorry: something in Switchpoint itself went wrong. What you answered is saved; you can go on, or close and open the app again.</source>
      <translation>Entschuldige: In Switchpoint selbst ist etwas schiefgegangen. Was du geantwortet hast, ist gespeichert; du kannst weitermachen oder die App schließen und wieder öffnen.</translation>
    </message>
  </context>
  <context>
    <name>StopPage</name>
    <message>
      <source>Go on</source>
      <translation>Weitermachen</translation>
    </message>
    <message>
      <source>Keep nothing</source>
      <translation>Nichts behalten</translation>
    </message>
    <message>
      <source>Keep what I said so far</source>
      <translation>Behalten, was ich bisher gesagt habe</translation>
    </message>
    <message>
      <source>Nothing is kept yet. It is yours to say what becomes of it.</source>
      <translation>Noch ist nichts gespeichert. Du sagst, was daraus wird.</translation>
    </message>
    <message>
      <source>You stopped half-way</source>
      <translation>Du hast mittendrin aufgehört</translation>
    </message>
  </context>
  <context>
    <name>SwitchesTab</name>
    <message>
      <source>Look at the hours around the switch that is marked in the table</source>
      <translation>Die Stunden um die markierte Umschaltung ansehen</translation>
    </message>
    <message>
      <source>Onset lies between two check-ins; what came and went between them was not seen.</source>
      <translation>Der Beginn liegt zwischen zwei Einträgen; was dazwischen kam und ging, war nicht zu sehen.</translation>
    </message>
    <message>
      <source>Rewind</source>
      <translation>Zurückspulen</translation>
    </message>
    <message>
      <source>Switches</source>
      <translation>Umschaltungen</translation>
    </message>
    <message>
      <source>Working it out…</source>
      <translation>Wird berechnet …</translation>
    </message>
  </context>
  <context>
    <name>Tab</name>
    <message>
      <source>Before and after</source>
      <translation>Vorher und nachher</translation>
    </message>
  </context>
  <context>
    <name>Tabs</name>
    <message>
      <source>Data quality</source>
      <translation>Datenqualität</translation>
    </message>
    <message>
      <source>Instability</source>
      <translation>Schwankung</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Menschen</translation>
    </message>
    <message>
      <source>Predictions</source>
      <translation>Vorhersagen</translation>
    </message>
    <message>
      <source>Switches</source>
      <translation>Umschaltungen</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>Zeitverlauf</translation>
    </message>
  </context>
  <context>
    <name>Tension</name>
    <message>
      <source> of 100</source>
      <translation> von 100</translation>
    </message>
    <message>
      <source>not asked</source>
      <translation>nicht gefragt</translation>
    </message>
  </context>
  <context>
    <name>Text</name>
    <message>
      <source>Ctrl+Enter goes on</source>
      <translation>Strg+Eingabe geht weiter</translation>
    </message>
    <message>
      <source>Scroll</source>
      <translation>Blättern</translation>
    </message>
  </context>
  <context>
    <name>ThanksPage</name>
    <message>
      <source>Thank you.</source>
      <translation>Danke.</translation>
    </message>
    <message>
      <source>This could not be kept</source>
      <translation>Das konnte nicht gespeichert werden</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Noch einmal versuchen</translation>
    </message>
  </context>
  <context>
    <name>TheySaw</name>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>What you said is sealed and waits for the diary to be opened. Please hand the computer back.</source>
      <translation>Was du gesagt hast, ist versiegelt und wartet, bis das Tagebuch geöffnet wird. Bitte gib den Computer zurück.</translation>
    </message>
    <message>
      <source>What you saw</source>
      <translation>Was du gesehen hast</translation>
    </message>
  </context>
  <context>
    <name>TierChoice</name>
    <message>
      <source>For yourself, or for someone you trust with your days.</source>
      <translation>Für dich selbst oder für jemanden, dem du deine Tage anvertraust.</translation>
    </message>
    <message>
      <source>No dates. For research.</source>
      <translation>Ohne Kalendertage. Für Forschung.</translation>
    </message>
    <message>
      <source>The least that can be said about when.</source>
      <translation>So wenig wie möglich über das Wann.</translation>
    </message>
    <message>
      <source>With days counted from the first one</source>
      <translation>Mit Tagen, vom ersten an gezählt</translation>
    </message>
    <message>
      <source>With exact times</source>
      <translation>Mit genauen Zeiten</translation>
    </message>
    <message>
      <source>With the year only</source>
      <translation>Nur mit dem Jahr</translation>
    </message>
  </context>
  <context>
    <name>TimeOfEvent</name>
    <message>
      <source>About an hour ago</source>
      <translation>Vor etwa einer Stunde</translation>
    </message>
    <message>
      <source>About four hours ago</source>
      <translation>Vor etwa vier Stunden</translation>
    </message>
    <message>
      <source>About half an hour ago</source>
      <translation>Vor etwa einer halben Stunde</translation>
    </message>
    <message>
      <source>About two hours ago</source>
      <translation>Vor etwa zwei Stunden</translation>
    </message>
    <message>
      <source>Just now</source>
      <translation>Gerade eben</translation>
    </message>
    <message>
      <source>That is later than now. Was it yesterday?</source>
      <translation>Das ist später als jetzt. War es gestern?</translation>
    </message>
    <message>
      <source>That is today at {time}.</source>
      <translation>Das ist heute um {time}.</translation>
    </message>
    <message>
      <source>That is {day} at {time}.</source>
      <translation>Das ist {day} um {time}.</translation>
    </message>
    <message>
      <source>hh:mm</source>
      <translation>hh:mm</translation>
    </message>
    <message>
      <source>or at</source>
      <translation>oder um</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>gestern</translation>
    </message>
  </context>
  <context>
    <name>TimelinePage</name>
    <message>
      <source>All</source>
      <translation>Alles</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Earlier</source>
      <translation>Früher</translation>
    </message>
    <message>
      <source>Four weeks</source>
      <translation>Vier Wochen</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>Zeitverlauf</translation>
    </message>
    <message>
      <source>Week</source>
      <translation>Woche</translation>
    </message>
    <message>
      <source>What is drawn</source>
      <translation>Was gezeichnet wird</translation>
    </message>
    <message>
      <source>d MMMM</source>
      <translation>d. MMMM</translation>
    </message>
  </context>
  <context>
    <name>TimelineTab</name>
    <message>
      <source>Feelings</source>
      <translation>Gefühle</translation>
    </message>
    <message>
      <source>Look at the hours around the moment that is read</source>
      <translation>Die Stunden um den gelesenen Moment ansehen</translation>
    </message>
    <message>
      <source>Point at a moment first, or step to one with comma and stop.</source>
      <translation>Zeig zuerst auf einen Moment, oder geh mit Komma und Punkt zu einem.</translation>
    </message>
    <message>
      <source>Rewind</source>
      <translation>Zurückspulen</translation>
    </message>
    <message>
      <source>and {count} earlier ones</source>
      <translation>und {count} frühere</translation>
    </message>
  </context>
  <context>
    <name>TodayPage</name>
    <message>
      <source>A check-in is waiting half-way. What you answered is kept.</source>
      <translation>Ein angefangener Eintrag wartet. Was du geantwortet hast, ist gespeichert.</translation>
    </message>
    <message>
      <source>Answer it</source>
      <translation>Beantworten</translation>
    </message>
    <message>
      <source>Ask what somebody saw…</source>
      <translation>Fragen, was jemand gesehen hat …</translation>
    </message>
    <message>
      <source>Begin it</source>
      <translation>Anfangen</translation>
    </message>
    <message>
      <source>Begin the crisis plan</source>
      <translation>Den Krisenplan beginnen</translation>
    </message>
    <message>
      <source>Check in now</source>
      <translation>Jetzt eintragen</translation>
    </message>
    <message>
      <source>Go on with it</source>
      <translation>Damit weitermachen</translation>
    </message>
    <message>
      <source>Look back on the day</source>
      <translation>Auf den Tag zurückschauen</translation>
    </message>
    <message>
      <source>See the timeline</source>
      <translation>Den Zeitverlauf ansehen</translation>
    </message>
    <message>
      <source>Something happened</source>
      <translation>Etwas ist passiert</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Diese Woche</translation>
    </message>
    <message>
      <source>Your crisis plan has no lines yet. A calm hour is a good time to begin.</source>
      <translation>In deinem Krisenplan steht noch nichts. Eine ruhige Stunde ist eine gute Zeit, um anzufangen.</translation>
    </message>
    <message>
      <source>d MMMM</source>
      <translation>d. MMMM</translation>
    </message>
    <message>
      <source>{date}.</source>
      <translation>{date}.</translation>
    </message>
    <message>
      <source>{day} afternoon</source>
      <translation>{day}nachmittag</translation>
    </message>
    <message>
      <source>{day} evening</source>
      <translation>{day}abend</translation>
    </message>
    <message>
      <source>{day} morning</source>
      <translation>{day}morgen</translation>
    </message>
    <message>
      <source>{day}, at night</source>
      <translation>{day}, in der Nacht</translation>
    </message>
  </context>
  <context>
    <name>Tray</name>
    <message>
      <source>Crisis plan</source>
      <translation>Krisenplan</translation>
    </message>
    <message>
      <source>End the pause</source>
      <translation>Pause beenden</translation>
    </message>
    <message>
      <source>No check-ins for an hour</source>
      <translation>Eine Stunde lang keine Fragerunden</translation>
    </message>
    <message>
      <source>No check-ins for eight hours</source>
      <translation>Acht Stunden lang keine Fragerunden</translation>
    </message>
    <message>
      <source>Open Switchpoint</source>
      <translation>Switchpoint öffnen</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
  </context>
  <context>
    <name>Treatment</name>
    <message>
      <source>Incidents</source>
      <translation>Vorfälle</translation>
    </message>
    <message>
      <source>No session is written down yet.</source>
      <translation>Noch ist keine Sitzung aufgeschrieben.</translation>
    </message>
    <message>
      <source>None is written down.</source>
      <translation>Keiner ist aufgeschrieben.</translation>
    </message>
    <message>
      <source>Sessions</source>
      <translation>Sitzungen</translation>
    </message>
  </context>
  <context>
    <name>TreatmentPage</name>
    <message>
      <source>Baseline</source>
      <translation>Ausgangslage</translation>
    </message>
    <message>
      <source>Formulation and plan</source>
      <translation>Fallformulierung und Plan</translation>
    </message>
    <message>
      <source>Incidents and half years</source>
      <translation>Vorfälle und Halbjahre</translation>
    </message>
    <message>
      <source>Sessions</source>
      <translation>Sitzungen</translation>
    </message>
    <message>
      <source>Sessions and outcomes</source>
      <translation>Sitzungen und Verlauf</translation>
    </message>
    <message>
      <source>Your notes</source>
      <translation>Deine Notizen</translation>
    </message>
  </context>
  <context>
    <name>TreatmentParts</name>
    <message>
      <source>Only for you</source>
      <translation>Nur für dich</translation>
    </message>
    <message>
      <source>These notes stay in your caseload. They are in nothing that you give back.</source>
      <translation>Diese Notizen bleiben in deiner Fallliste. Sie sind in nichts, was du zurückgibst.</translation>
    </message>
  </context>
  <context>
    <name>UnlockCaseloadPage</name>
    <message>
      <source>Another caseload…</source>
      <translation>Eine andere Fallliste …</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Your caseload</source>
      <translation>Deine Fallliste</translation>
    </message>
  </context>
  <context>
    <name>UnlockPage</name>
    <message>
      <source>Another diary…</source>
      <translation>Ein anderes Tagebuch …</translation>
    </message>
    <message>
      <source>Crisis plan</source>
      <translation>Krisenplan</translation>
    </message>
    <message>
      <source>Good evening</source>
      <translation>Guten Abend</translation>
    </message>
    <message>
      <source>Good morning</source>
      <translation>Guten Morgen</translation>
    </message>
    <message>
      <source>Hello</source>
      <translation>Hallo</translation>
    </message>
    <message>
      <source>Hello, at this late hour</source>
      <translation>Hallo, zu später Stunde</translation>
    </message>
  </context>
  <context>
    <name>Unlocking</name>
    <message>
      <source>Opening. This takes a second.</source>
      <translation>Wird geöffnet. Das dauert einen Moment.</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Passphrase</translation>
    </message>
    <message>
      <source>Put the newest backup in its place…</source>
      <translation>Die neueste Sicherung einsetzen …</translation>
    </message>
    <message>
      <source>Recovery code</source>
      <translation>Wiederherstellungscode</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Entsperren</translation>
    </message>
    <message>
      <source>Use the recovery code instead</source>
      <translation>Stattdessen den Wiederherstellungscode benutzen</translation>
    </message>
  </context>
  <context>
    <name>Vas</name>
    <message>
      <source>click anywhere on the line, or use ← → or a digit</source>
      <translation>klick irgendwo auf die Linie, oder nimm ← → oder eine Ziffer</translation>
    </message>
  </context>
  <context>
    <name>Walk</name>
    <message>
      <source>Saved</source>
      <translation>Gespeichert</translation>
    </message>
  </context>
  <context>
    <name>WelcomePage</name>
    <message>
      <source>A private diary of moments: what you feel, what happened, who was there.</source>
      <translation>Ein privates Tagebuch der Momente: was du fühlst, was passiert ist, wer da war.</translation>
    </message>
    <message>
      <source>Everything stays on this computer, in one encrypted file. There is no server.</source>
      <translation>Alles bleibt auf diesem Computer, in einer verschlüsselten Datei. Es gibt keinen Server.</translation>
    </message>
    <message>
      <source>I am a clinician</source>
      <translation>Ich behandle oder begleite jemanden</translation>
    </message>
    <message>
      <source>I was asked what I saw</source>
      <translation>Ich wurde gefragt, was ich gesehen habe</translation>
    </message>
    <message>
      <source>Look around</source>
      <translation>Umschauen</translation>
    </message>
    <message>
      <source>My own diary</source>
      <translation>Mein eigenes Tagebuch</translation>
    </message>
    <message>
      <source>Open the one I have…</source>
      <translation>Meins öffnen …</translation>
    </message>
    <message>
      <source>Records that patients shared.</source>
      <translation>Tagebücher, die für dich freigegeben wurden.</translation>
    </message>
    <message>
      <source>Somebody gave you a card.</source>
      <translation>Jemand hat dir eine Karte gegeben.</translation>
    </message>
    <message>
      <source>Start a new diary</source>
      <translation>Ein neues Tagebuch anfangen</translation>
    </message>
    <message>
      <source>Start one, or open the one you have.</source>
      <translation>Fang eins an, oder öffne deins.</translation>
    </message>
    <message>
      <source>Switchpoint</source>
      <translation>Switchpoint</translation>
    </message>
    <message>
      <source>Switchpoint is a diary and a research tool. It is not a medical device and gives no diagnosis.</source>
      <translation>Switchpoint ist ein Tagebuch und ein Werkzeug für die Forschung. Es ist kein Medizinprodukt und stellt keine Diagnose.</translation>
    </message>
    <message>
      <source>With a made-up person. Nothing is kept.</source>
      <translation>Mit einem erfundenen Menschen. Nichts wird gespeichert.</translation>
    </message>
  </context>
  <context>
    <name>WishesPage</name>
    <message>
      <source>Ask me to check in during the day</source>
      <translation>Frag mich tagsüber, wie es mir geht</translation>
    </message>
    <message>
      <source>Check-ins</source>
      <translation>Fragerunden</translation>
    </message>
    <message>
      <source>Extra questions may follow some answers</source>
      <translation>Auf manche Antworten dürfen zusätzliche Fragen folgen</translation>
    </message>
    <message>
      <source>Never at these times</source>
      <translation>Nie zu diesen Zeiten</translation>
    </message>
    <message>
      <source>Never on these days of the week</source>
      <translation>Nie an diesen Wochentagen</translation>
    </message>
    <message>
      <source>Quiet hours every day</source>
      <translation>Jeden Tag Ruhezeit</translation>
    </message>
    <message>
      <source>See what is asked, and when</source>
      <translation>Ansehen, was wann gefragt wird</translation>
    </message>
    <message>
      <source>Start with the computer, without a window</source>
      <translation>Mit dem Computer starten, ohne Fenster</translation>
    </message>
    <message>
      <source>This could not be changed: {why}.</source>
      <translation>Das ließ sich nicht ändern: {why}.</translation>
    </message>
    <message>
      <source>You decide when the diary may ask. Whatever you choose, you can check in by yourself.</source>
      <translation>Du entscheidest, wann das Tagebuch fragen darf. Von dir aus eintragen kannst du immer.</translation>
    </message>
    <message>
      <source>from</source>
      <translation>von</translation>
    </message>
    <message>
      <source>until</source>
      <translation>bis</translation>
    </message>
  </context>
  <context>
    <name>WordsBefore</name>
    <message>
      <source>Before you begin</source>
      <translation>Bevor du beginnst</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>Beginnen</translation>
    </message>
    <message>
      <source>It is about: {moment}</source>
      <translation>Es geht um: {moment}</translation>
    </message>
    <message>
      <source>Neither of you is right or wrong. Every question can be left out.</source>
      <translation>Niemand von euch liegt richtig oder falsch. Jede Frage darf offen bleiben.</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Jetzt nicht</translation>
    </message>
    <message>
      <source>Only when they have asked you to.</source>
      <translation>Nur, wenn du darum gebeten wurdest.</translation>
    </message>
    <message>
      <source>Which moment is it about?</source>
      <translation>Um welchen Moment geht es?</translation>
    </message>
  </context>
  <context>
    <name>Workspace</name>
    <message>
      <source>A made-up person. Nothing is kept.</source>
      <translation>Ein erfundener Mensch. Nichts wird gespeichert.</translation>
    </message>
    <message>
      <source>All right</source>
      <translation>In Ordnung</translation>
    </message>
    <message>
      <source>Crisis plan</source>
      <translation>Krisenplan</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>Verlassen</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Sperren</translation>
    </message>
  </context>
  <context>
    <name>YesNo</name>
    <message>
      <source>No</source>
      <translation>Nein</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Ja</translation>
    </message>
    <message>
      <source>n</source>
      <translation>n</translation>
    </message>
    <message>
      <source>y</source>
      <translation>j</translation>
    </message>
  </context>
  <context>
    <name>_Asking</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Passphrase as it is now</source>
      <translation>Passphrase, wie sie jetzt ist</translation>
    </message>
    <message>
      <source>Recovery code</source>
      <translation>Wiederherstellungscode</translation>
    </message>
    <message>
      <source>This takes a second.</source>
      <translation>Das dauert einen Moment.</translation>
    </message>
    <message>
      <source>Use the recovery code instead</source>
      <translation>Stattdessen den Wiederherstellungscode benutzen</translation>
    </message>
  </context>
  <context>
    <name>_Fitting</name>
    <message>
      <source>Scroll</source>
      <translation>Blättern</translation>
    </message>
  </context>
  <context>
    <name>about</name>
    <message>
      <source>Switchpoint is a diary and a research tool. It is not a medical device and gives no diagnosis.</source>
      <translation>Switchpoint ist ein Tagebuch und ein Werkzeug für die Forschung. Es ist kein Medizinprodukt und stellt keine Diagnose.</translation>
    </message>
  </context>
  <context>
    <name>asking</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
  </context>
  <context>
    <name>attachment</name>
    <message>
      <source>Attachment</source>
      <translation>Bindung</translation>
    </message>
    <message>
      <source>Attachment anxiety and avoidance</source>
      <translation>Bindungsangst und Bindungsvermeidung</translation>
    </message>
    <message>
      <source>No questionnaire with enough answers yet.</source>
      <translation>Noch kein Fragebogen mit genug Antworten.</translation>
    </message>
    <message>
      <source>On {day}: anxiety {anxiety}, avoidance {avoidance} of 100 ({answered} of {asked} items). The four regions are a help for reading, not a diagnosis; a single questionnaire has no interval.</source>
      <translation>Am {day}: Angst {anxiety}, Vermeidung {avoidance} von 100 ({answered} von {asked} Fragen). Die vier Felder sind eine Lesehilfe, keine Diagnose; ein einzelner Fragebogen hat kein Intervall.</translation>
    </message>
    <message>
      <source>anxiety</source>
      <translation>Angst</translation>
    </message>
    <message>
      <source>avoidance</source>
      <translation>Vermeidung</translation>
    </message>
    <message>
      <source>day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>dismissing</source>
      <translation>abweisend</translation>
    </message>
    <message>
      <source>fearful</source>
      <translation>ängstlich-vermeidend</translation>
    </message>
    <message>
      <source>items answered</source>
      <translation>beantwortete Fragen</translation>
    </message>
    <message>
      <source>middle of the scale</source>
      <translation>Mitte der Skala</translation>
    </message>
    <message>
      <source>preoccupied</source>
      <translation>verstrickt</translation>
    </message>
    <message>
      <source>secure</source>
      <translation>sicher</translation>
    </message>
    <message>
      <source>up: avoidance, right: anxiety</source>
      <translation>nach oben: Vermeidung, nach rechts: Angst</translation>
    </message>
  </context>
  <context>
    <name>between</name>
    <message>
      <source>A few moments in these days ({answered}). Each one stands by itself.</source>
      <translation>Ein paar Momente in diesen Tagen ({answered}). Jeder steht für sich.</translation>
    </message>
    <message>
      <source>Answers in the first line: {n}. Nights and unanswered check-ins are left as gaps.</source>
      <translation>Antworten in der ersten Linie: {n}. Nächte und unbeantwortete Fragerunden bleiben Lücken.</translation>
    </message>
    <message>
      <source>Answers in the first line: {n}. Nights and unanswered check-ins are left as gaps. Shaded: check-ins that the model reads as automatic.</source>
      <translation>Antworten in der ersten Linie: {n}. Nächte und unbeantwortete Fragerunden bleiben Lücken. Schattiert: Einträge, die das Modell als automatisch liest.</translation>
    </message>
    <message>
      <source>No check-in was answered in these days. The page fills with the next ones.</source>
      <translation>In diesen Tagen gibt es keinen Eintrag. Die Seite füllt sich mit den nächsten.</translation>
    </message>
    <message>
      <source>Switch events seen at check-ins: {n}{who}. In the {weeks} weeks before: {least} to {most} a week. Those between two check-ins are not seen.</source>
      <translation>In den Einträgen gesehene Umschaltungen: {n}{who}. In den {weeks} Wochen davor: {least} bis {most} pro Woche. Was zwischen zwei Einträgen liegt, wird nicht gesehen.</translation>
    </message>
    <message>
      <source>Switch events seen at check-ins: {n}{who}. Those between two check-ins are not seen.</source>
      <translation>In den Einträgen gesehene Umschaltungen: {n}{who}. Was zwischen zwei Einträgen liegt, wird nicht gesehen.</translation>
    </message>
    <message>
      <source>Switch events: none are shown. {why}</source>
      <translation>Umschaltungen: Es werden keine gezeigt. {why}</translation>
    </message>
    <message>
      <source>These days</source>
      <translation>Diese Tage</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Was passiert ist</translation>
    </message>
    <message>
      <source>an answer above the own line</source>
      <translation>eine Antwort über der eigenen Grenze</translation>
    </message>
    <message>
      <source>day and time</source>
      <translation>Tag und Uhrzeit</translation>
    </message>
    <message>
      <source>felt ● seen ■; {n} answers</source>
      <translation>gefühlt ● gesehen ■; {n} Antworten</translation>
    </message>
    <message>
      <source>mean {mean} ({low} to {high}); {n} answers, {missing} without</source>
      <translation>Mittel {mean} ({low} bis {high}); {n} Antworten, {missing} ohne</translation>
    </message>
    <message>
      <source>mean {mean}; {n} answers, {missing} without</source>
      <translation>Mittel {mean}; {n} Antworten, {missing} ohne</translation>
    </message>
    <message>
      <source>moment</source>
      <translation>Moment</translation>
    </message>
    <message>
      <source>noted for that day: {what}</source>
      <translation>für diesen Tag notiert: {what}</translation>
    </message>
    <message>
      <source>nothing noted before it</source>
      <translation>davor nichts notiert</translation>
    </message>
    <message>
      <source>what happened</source>
      <translation>was passiert ist</translation>
    </message>
    <message>
      <source>with whom</source>
      <translation>mit wem</translation>
    </message>
    <message>
      <source>{answered} of {offered} check-ins were answered; the others are gaps in the lines.</source>
      <translation>{answered} von {offered} Fragerunden wurden beantwortet; die anderen sind Lücken in den Linien.</translation>
    </message>
    <message>
      <source>{name}, seen</source>
      <translation>{name}, gesehen</translation>
    </message>
    <message>
      <source>{n} answers</source>
      <translation>{n} Antworten</translation>
    </message>
    <message>
      <source>{n} answers: no mean</source>
      <translation>{n} Antworten: kein Mittel</translation>
    </message>
    <message>
      <source>{what}: no clear difference from the four weeks before (it could be anything from {below} points lower to {above} higher; {n} answers, {missing} check-ins without).</source>
      <translation>{what}: kein klarer Unterschied zu den vier Wochen davor (es könnte alles sein von {below} Punkten niedriger bis {above} höher; {n} Antworten, {missing} Fragerunden ohne).</translation>
    </message>
    <message>
      <source>{what}: on average {typical} points higher than in the four weeks before (it could be {least} to {most}; {n} answers, {missing} check-ins without).</source>
      <translation>{what}: im Mittel {typical} Punkte höher als in den vier Wochen davor (es könnten {least} bis {most} sein; {n} Antworten, {missing} Fragerunden ohne).</translation>
    </message>
    <message>
      <source>{what}: on average {typical} points lower than in the four weeks before (it could be {least} to {most}; {n} answers, {missing} check-ins without).</source>
      <translation>{what}: im Mittel {typical} Punkte niedriger als in den vier Wochen davor (es könnten {least} bis {most} sein; {n} Antworten, {missing} Fragerunden ohne).</translation>
    </message>
  </context>
  <context>
    <name>body</name>
    <message>
      <source>Beat to beat</source>
      <translation>Schlag zu Schlag</translation>
    </message>
    <message>
      <source>Check-ins during the recording: {entries}. With a window of the {minutes} minutes before them: {met}. The other windows show what is usual at a time of day.</source>
      <translation>Einträge während der Aufzeichnung: {entries}. Mit einem Ausschnitt der {minutes} Minuten davor: {met}. Die anderen Ausschnitte zeigen, was zu einer Tageszeit üblich ist.</translation>
    </message>
    <message>
      <source>Heart rate</source>
      <translation>Herzfrequenz</translation>
    </message>
    <message>
      <source>Movement</source>
      <translation>Bewegung</translation>
    </message>
    <message>
      <source>New windows of {device}: {rows}. {found}</source>
      <translation>Neue Ausschnitte von {device}: {rows}. {found}</translation>
    </message>
    <message>
      <source>New windows of {device}: {rows}. {found} {clock}</source>
      <translation>Neue Ausschnitte von {device}: {rows}. {found} {clock}</translation>
    </message>
    <message>
      <source>Skin conductance</source>
      <translation>Hautleitfähigkeit</translation>
    </message>
    <message>
      <source>The clock of the device was {length} ahead; this is corrected.</source>
      <translation>Die Uhr des Geräts ging {length} vor; das ist berichtigt.</translation>
    </message>
    <message>
      <source>The clock of the device was {length} behind; this is corrected.</source>
      <translation>Die Uhr des Geräts ging {length} nach; das ist berichtigt.</translation>
    </message>
    <message>
      <source>Variability of the beats (RMSSD)</source>
      <translation>Schwankung der Herzschläge (RMSSD)</translation>
    </message>
    <message>
      <source>another recording covers part of the same time; both are kept</source>
      <translation>eine andere Aufzeichnung deckt einen Teil derselben Zeit ab; beide werden behalten</translation>
    </message>
    <message>
      <source>beats are given as whole beats per minute, so RMSSD is coarse where it is small</source>
      <translation>Herzschläge stehen nur als ganze Schläge pro Minute da, deshalb ist ein kleines RMSSD ungenau</translation>
    </message>
    <message>
      <source>part of it lies in the future: the clock of the device may be ahead</source>
      <translation>ein Teil liegt in der Zukunft: die Uhr des Geräts geht vielleicht vor</translation>
    </message>
    <message>
      <source>the first two lines are not a start and a rate, so nothing of the file was taken</source>
      <translation>die ersten zwei Zeilen sind nicht Anfang und Rate, deshalb wurde nichts aus der Datei übernommen</translation>
    </message>
    <message>
      <source>the rate cannot be that of this device, so nothing of the file was taken</source>
      <translation>die Rate kann nicht die dieses Geräts sein, deshalb wurde nichts aus der Datei übernommen</translation>
    </message>
    <message>
      <source>the rate is not the usual one of this device; it was taken as the file says</source>
      <translation>die Rate ist nicht die übliche dieses Geräts; sie gilt so, wie sie in der Datei steht</translation>
    </message>
    <message>
      <source>the times are not in order; they were put in order</source>
      <translation>die Zeiten sind nicht der Reihe nach; sie wurden geordnet</translation>
    </message>
    <message>
      <source>there are no intervals between beats, so they were taken out of the pulse</source>
      <translation>es gibt keine Abstände zwischen den Herzschlägen, deshalb wurden sie aus dem Puls bestimmt</translation>
    </message>
    <message>
      <source>these entries have no time that can be meant</source>
      <translation>hier gibt es Einträge ohne eine Zeit, die gemeint sein kann</translation>
    </message>
    <message>
      <source>this file is empty</source>
      <translation>diese Datei ist leer</translation>
    </message>
    <message>
      <source>this file is much shorter or longer than the others; its rate may be wrong</source>
      <translation>diese Datei ist viel kürzer oder länger als die anderen; ihre Rate ist vielleicht falsch</translation>
    </message>
    <message>
      <source>this is longer than the device can record; the rest was left out</source>
      <translation>das ist länger, als das Gerät aufzeichnen kann; der Rest wurde weggelassen</translation>
    </message>
    <message>
      <source>this is not a file of numbers, so nothing of it was taken</source>
      <translation>das ist keine Datei mit Zahlen, deshalb wurde nichts daraus übernommen</translation>
    </message>
    <message>
      <source>this line is not what the device writes; it counts as missing</source>
      <translation>so schreibt das Gerät diese Zeile nicht; sie gilt als fehlend</translation>
    </message>
    <message>
      <source>{count} more lines like these</source>
      <translation>{count} weitere Zeilen wie diese</translation>
    </message>
    <message>
      <source>{n} days</source>
      <translation>{n} Tage</translation>
    </message>
    <message>
      <source>{n} h</source>
      <translation>{n} h</translation>
    </message>
    <message>
      <source>{n} min</source>
      <translation>{n} min</translation>
    </message>
    <message>
      <source>{n} s</source>
      <translation>{n} s</translation>
    </message>
    <message>
      <source>{said} What looked odd ({odd}) is listed in {file}.</source>
      <translation>{said} Was seltsam aussah ({odd}), steht in {file}.</translation>
    </message>
  </context>
  <context>
    <name>calendar</name>
    <message>
      <source>Beside each day: about how many minutes it takes, and how many check-ins it has.</source>
      <translation>Neben jedem Tag: wie viele Minuten er ungefähr braucht und wie viele Fragerunden er hat.</translation>
    </message>
    <message>
      <source>Check-ins to expect in an hour</source>
      <translation>Fragerunden, die in einer Stunde zu erwarten sind</translation>
    </message>
    <message>
      <source>Each block is one check-in that comes once, somewhere inside it; chance decides. A mark is a check-in at that time.</source>
      <translation>Jeder Block ist eine Fragerunde, die einmal kommt, irgendwo darin; der Zufall entscheidet. Ein Zeichen ist eine Fragerunde genau dann.</translation>
    </message>
    <message>
      <source>Each block is one check-in. It comes once, somewhere inside its block; chance decides.</source>
      <translation>Jeder Block ist eine Fragerunde. Sie kommt einmal, irgendwo in ihrem Block; der Zufall entscheidet.</translation>
    </message>
    <message>
      <source>Each mark is one check-in, at that time.</source>
      <translation>Jedes Zeichen ist eine Fragerunde, genau dann.</translation>
    </message>
    <message>
      <source>How many check-ins to expect in each hour: the mean of {plans} made-up days, each drawn by chance as yours will be; small differences mean nothing. Extra questions after answers are not in it.</source>
      <translation>Wie viele Fragerunden in jeder Stunde zu erwarten sind: der Durchschnitt von {plans} erfundenen Tagen, jeder so ausgelost wie deine; kleine Unterschiede bedeuten nichts. Zusätzliche Fragen nach Antworten sind nicht dabei.</translation>
    </message>
    <message>
      <source>No hour has planned check-ins.</source>
      <translation>In keiner Stunde sind Fragerunden geplant.</translation>
    </message>
    <message>
      <source>Nothing is planned ahead: you begin each entry yourself, when something happened.</source>
      <translation>Nichts ist im Voraus geplant: Du beginnst jeden Eintrag selbst, wenn etwas passiert ist.</translation>
    </message>
    <message>
      <source>Over the hours of a day</source>
      <translation>Über die Stunden eines Tages</translation>
    </message>
    <message>
      <source>The coming days</source>
      <translation>Die kommenden Tage</translation>
    </message>
    <message>
      <source>at this time</source>
      <translation>zu dieser Zeit</translation>
    </message>
    <message>
      <source>day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>from</source>
      <translation>von</translation>
    </message>
    <message>
      <source>hour of the day</source>
      <translation>Stunde des Tages</translation>
    </message>
    <message>
      <source>how</source>
      <translation>wie</translation>
    </message>
    <message>
      <source>once, left to chance</source>
      <translation>einmal, dem Zufall überlassen</translation>
    </message>
    <message>
      <source>to</source>
      <translation>bis</translation>
    </message>
    <message>
      <source>{day}: {minutes} min</source>
      <translation>{day}: {minutes} min</translation>
    </message>
  </context>
  <context>
    <name>caseload</name>
    <message>
      <source>Answered</source>
      <translation>Beantwortet</translation>
    </message>
    <message>
      <source>Last entry</source>
      <translation>Letzter Eintrag</translation>
    </message>
    <message>
      <source>Next session</source>
      <translation>Nächste Sitzung</translation>
    </message>
    <message>
      <source>People who shared with you</source>
      <translation>Menschen, die dir etwas freigegeben haben</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>Switches</source>
      <translation>Umschaltungen</translation>
    </message>
    <message>
      <source>no switch point to tell from what was shared</source>
      <translation>aus dem Freigegebenen ist kein Umschaltpunkt zu erkennen</translation>
    </message>
    <message>
      <source>none shared</source>
      <translation>keiner freigegeben</translation>
    </message>
    <message>
      <source>today</source>
      <translation>heute</translation>
    </message>
    <message>
      <source>too few moments to count</source>
      <translation>zu wenige Momente zum Zählen</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>gestern</translation>
    </message>
    <message>
      <source>{answered} of {asked}</source>
      <translation>{answered} von {asked}</translation>
    </message>
    <message>
      <source>{day}, {n} days ago</source>
      <translation>{day}, vor {n} Tagen</translation>
    </message>
    <message>
      <source>{name} is new in your caseload. Rows that came in: {new}.</source>
      <translation>{name} ist neu in deiner Fallliste. Aufgenommene Zeilen: {new}.</translation>
    </message>
    <message>
      <source>{name}: new rows {new}, changed {changed}, erased by the person since {erased}.</source>
      <translation>{name}: neue Zeilen {new}, geändert {changed}, seither von der Person gelöscht {erased}.</translation>
    </message>
    <message>
      <source>{name}: this share is older than the last one. What was missing came in (rows: {new}); nothing newer was changed.</source>
      <translation>{name}: Diese Freigabe ist älter als die letzte. Was fehlte, kam hinzu (Zeilen: {new}); nichts Neueres wurde geändert.</translation>
    </message>
    <message>
      <source>{name}: this share was already here. Nothing is doubled.</source>
      <translation>{name}: Diese Freigabe war schon hier. Nichts ist doppelt.</translation>
    </message>
    <message>
      <source>{n}; in each of the {weeks} full weeks before, {low}</source>
      <translation>{n}; in jeder der {weeks} vollen Wochen davor {low}</translation>
    </message>
    <message>
      <source>{n}; in the {weeks} full weeks before, {low} to {high} a week</source>
      <translation>{n}; in den {weeks} vollen Wochen davor {low} bis {high} pro Woche</translation>
    </message>
    <message>
      <source>{n}; too few full weeks before to say what is usual</source>
      <translation>{n}; zu wenige volle Wochen davor, um zu sagen, was üblich ist</translation>
    </message>
    <message>
      <source>–</source>
      <translation>–</translation>
    </message>
  </context>
  <context>
    <name>changes</name>
    <message>
      <source>Fewer than {least} values ({n}).</source>
      <translation>Weniger als {least} Werte ({n}).</translation>
    </message>
    <message>
      <source>The average of the last days is higher than in the first {first} days would be expected by chance (day {days}).</source>
      <translation>Der Durchschnitt der letzten Tage liegt höher, als nach den ersten {first} Tagen durch Zufall zu erwarten wäre (Tag {days}).</translation>
    </message>
    <message>
      <source>The average of the last days is lower than in the first {first} days would be expected by chance (day {days}).</source>
      <translation>Der Durchschnitt der letzten Tage liegt tiefer, als nach den ersten {first} Tagen durch Zufall zu erwarten wäre (Tag {days}).</translation>
    </message>
    <message>
      <source>The values do not vary.</source>
      <translation>Die Werte schwanken nicht.</translation>
    </message>
    <message>
      <source>Weak evidence: in a study of depression such alarms came before 68 of 100 relapses, and also in 26 of 100 people who stayed well.</source>
      <translation>Schwacher Hinweis: In einer Studie zu Depression kamen solche Signale vor 68 von 100 Rückfällen, und auch bei 26 von 100 Menschen, denen es weiter gut ging.</translation>
    </message>
  </context>
  <context>
    <name>check_in</name>
    <message>
      <source>Some extra questions may follow earlier answers. You can switch those off under Protocol.</source>
      <translation>Auf frühere Antworten können zusätzliche Fragen folgen. Unter Fragenplan kannst du sie abschalten.</translation>
    </message>
  </context>
  <context>
    <name>compliance</name>
    <message>
      <source>A few moments so far: {answered}. Each one stands by itself.</source>
      <translation>Bis jetzt ein paar Momente: {answered}. Jeder steht für sich.</translation>
    </message>
    <message>
      <source>Begun and not finished: {n}. What you gave is kept.</source>
      <translation>Begonnen und nicht beendet: {n}. Was du geantwortet hast, ist gespeichert.</translation>
    </message>
    <message>
      <source>By day</source>
      <translation>Nach Tag</translation>
    </message>
    <message>
      <source>By week</source>
      <translation>Nach Woche</translation>
    </message>
    <message>
      <source>Check-ins by hour</source>
      <translation>Fragerunden nach Stunde</translation>
    </message>
    <message>
      <source>Could not reach you, or were held back: {n}. They are not counted.</source>
      <translation>Konnten dich nicht erreichen oder wurden zurückgehalten: {n}. Sie zählen nicht.</translation>
    </message>
    <message>
      <source>Filled: answered. Pale: the check-ins of that hour that had a chance.</source>
      <translation>Gefüllt: beantwortet. Blass: die Fragerunden dieser Stunde, die eine Chance hatten.</translation>
    </message>
    <message>
      <source>First week: {a} of {b}. Latest week so far: {c} of {d}. A gap is a time in which no check-in could reach you.</source>
      <translation>Erste Woche: {a} von {b}. Letzte Woche bis jetzt: {c} von {d}. Eine Lücke ist eine Zeit, in der dich keine Fragerunde erreichen konnte.</translation>
    </message>
    <message>
      <source>Half of the {n} that were opened were opened within a minute.</source>
      <translation>Die Hälfte der {n} geöffneten wurde innerhalb einer Minute geöffnet.</translation>
    </message>
    <message>
      <source>Half of the {n} that were opened were opened within {median} minutes.</source>
      <translation>Die Hälfte der {n} geöffneten wurde innerhalb von {median} Minuten geöffnet.</translation>
    </message>
    <message>
      <source>How soon</source>
      <translation>Wie bald</translation>
    </message>
    <message>
      <source>No check-in has come at a planned time yet. When some have, this page says which reached you and which did not.</source>
      <translation>Noch kam keine Fragerunde zu einer geplanten Zeit. Sobald welche kamen, sagt diese Seite, welche dich erreicht haben und welche nicht.</translation>
    </message>
    <message>
      <source>Nothing could reach you so far. That says nothing about you.</source>
      <translation>Bis jetzt konnte dich nichts erreichen. Das sagt nichts über dich.</translation>
    </message>
    <message>
      <source>Only a few were opened so far ({n}).</source>
      <translation>Bis jetzt wurden nur wenige geöffnet ({n}).</translation>
    </message>
    <message>
      <source>Opened after so many minutes</source>
      <translation>Geöffnet nach so vielen Minuten</translation>
    </message>
    <message>
      <source>Over the weeks</source>
      <translation>Über die Wochen</translation>
    </message>
    <message>
      <source>Through the day</source>
      <translation>Durch den Tag</translation>
    </message>
    <message>
      <source>Too few to give a share.</source>
      <translation>Zu wenige für einen Anteil.</translation>
    </message>
    <message>
      <source>Weeks can be compared from the second one on.</source>
      <translation>Wochen lassen sich ab der zweiten vergleichen.</translation>
    </message>
    <message>
      <source>You answered {answered} of the {offered} check-ins that could reach you. Every one of them counts; the others are simply gaps.</source>
      <translation>Du hast {answered} der {offered} Fragerunden beantwortet, die dich erreichen konnten. Jede davon zählt; die anderen sind einfach Lücken.</translation>
    </message>
    <message>
      <source>answered</source>
      <translation>beantwortet</translation>
    </message>
    <message>
      <source>answered, of 100</source>
      <translation>beantwortet, von 100</translation>
    </message>
    <message>
      <source>begun</source>
      <translation>begonnen</translation>
    </message>
    <message>
      <source>day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>day or week from</source>
      <translation>Tag oder Woche ab</translation>
    </message>
    <message>
      <source>from minute</source>
      <translation>ab Minute</translation>
    </message>
    <message>
      <source>had a chance</source>
      <translation>hatten eine Chance</translation>
    </message>
    <message>
      <source>half</source>
      <translation>halb</translation>
    </message>
    <message>
      <source>hour</source>
      <translation>Stunde</translation>
    </message>
    <message>
      <source>hour of the day</source>
      <translation>Stunde des Tages</translation>
    </message>
    <message>
      <source>how many</source>
      <translation>wie viele</translation>
    </message>
    <message>
      <source>kind of check-in</source>
      <translation>Art der Fragerunde</translation>
    </message>
    <message>
      <source>minutes</source>
      <translation>Minuten</translation>
    </message>
    <message>
      <source>opened</source>
      <translation>geöffnet</translation>
    </message>
    <message>
      <source>planned</source>
      <translation>geplant</translation>
    </message>
    <message>
      <source>reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <source>share</source>
      <translation>Anteil</translation>
    </message>
    <message>
      <source>status</source>
      <translation>Stand</translation>
    </message>
    <message>
      <source>to minute</source>
      <translation>bis Minute</translation>
    </message>
    <message>
      <source>week from {day}</source>
      <translation>Woche ab {day}</translation>
    </message>
    <message>
      <source>what happened</source>
      <translation>was passiert ist</translation>
    </message>
    <message>
      <source>{edge} or more</source>
      <translation>{edge} oder mehr</translation>
    </message>
    <message>
      <source>{share} of 100 (it could be {low} to {high}).</source>
      <translation>{share} von 100 (es könnten {low} bis {high} sein).</translation>
    </message>
    <message>
      <source>{share} of 100; too few days for an interval.</source>
      <translation>{share} von 100; zu wenige Tage für einen Bereich.</translation>
    </message>
  </context>
  <context>
    <name>day</name>
    <message>
      <source>{day} April {year}</source>
      <translation>{day}. April {year}</translation>
    </message>
    <message>
      <source>{day} August {year}</source>
      <translation>{day}. August {year}</translation>
    </message>
    <message>
      <source>{day} December {year}</source>
      <translation>{day}. Dezember {year}</translation>
    </message>
    <message>
      <source>{day} February {year}</source>
      <translation>{day}. Februar {year}</translation>
    </message>
    <message>
      <source>{day} January {year}</source>
      <translation>{day}. Januar {year}</translation>
    </message>
    <message>
      <source>{day} July {year}</source>
      <translation>{day}. Juli {year}</translation>
    </message>
    <message>
      <source>{day} June {year}</source>
      <translation>{day}. Juni {year}</translation>
    </message>
    <message>
      <source>{day} March {year}</source>
      <translation>{day}. März {year}</translation>
    </message>
    <message>
      <source>{day} May {year}</source>
      <translation>{day}. Mai {year}</translation>
    </message>
    <message>
      <source>{day} November {year}</source>
      <translation>{day}. November {year}</translation>
    </message>
    <message>
      <source>{day} October {year}</source>
      <translation>{day}. Oktober {year}</translation>
    </message>
    <message>
      <source>{day} September {year}</source>
      <translation>{day}. September {year}</translation>
    </message>
  </context>
  <context>
    <name>emotions</name>
    <message>
      <source>affection</source>
      <translation>Zuneigung</translation>
    </message>
    <message>
      <source>anger</source>
      <translation>Ärger</translation>
    </message>
    <message>
      <source>calm</source>
      <translation>Ruhe</translation>
    </message>
    <message>
      <source>calmness</source>
      <translation>Gelassenheit</translation>
    </message>
    <message>
      <source>disgust</source>
      <translation>Ekel</translation>
    </message>
    <message>
      <source>emptiness</source>
      <translation>innere Leere</translation>
    </message>
    <message>
      <source>energy</source>
      <translation>Energie</translation>
    </message>
    <message>
      <source>fear</source>
      <translation>Angst</translation>
    </message>
    <message>
      <source>guilt</source>
      <translation>Schuld</translation>
    </message>
    <message>
      <source>interest</source>
      <translation>Interesse</translation>
    </message>
    <message>
      <source>jealousy</source>
      <translation>Eifersucht</translation>
    </message>
    <message>
      <source>joy</source>
      <translation>Freude</translation>
    </message>
    <message>
      <source>loneliness</source>
      <translation>Einsamkeit</translation>
    </message>
    <message>
      <source>mood</source>
      <translation>Stimmung</translation>
    </message>
    <message>
      <source>relief</source>
      <translation>Erleichterung</translation>
    </message>
    <message>
      <source>sadness</source>
      <translation>Traurigkeit</translation>
    </message>
    <message>
      <source>shame</source>
      <translation>Scham</translation>
    </message>
    <message>
      <source>tension</source>
      <translation>Anspannung</translation>
    </message>
  </context>
  <context>
    <name>ending</name>
    <message>
      <source>another check-in took its place</source>
      <translation>eine andere Fragerunde kam an ihre Stelle</translation>
    </message>
    <message>
      <source>another program filled the screen</source>
      <translation>ein anderes Programm füllte den Bildschirm</translation>
    </message>
    <message>
      <source>begun; what you gave is kept</source>
      <translation>begonnen; was du geantwortet hast, ist gespeichert</translation>
    </message>
    <message>
      <source>held back on purpose</source>
      <translation>absichtlich zurückgehalten</translation>
    </message>
    <message>
      <source>it could not reach you</source>
      <translation>sie konnte dich nicht erreichen</translation>
    </message>
    <message>
      <source>it fell into your quiet hours</source>
      <translation>sie fiel in deine Ruhezeit</translation>
    </message>
    <message>
      <source>it was a day off</source>
      <translation>es war ein freier Tag</translation>
    </message>
    <message>
      <source>it was seen, and it was not the moment</source>
      <translation>sie wurde gesehen, und es war nicht der Moment</translation>
    </message>
    <message>
      <source>its time went by</source>
      <translation>ihre Zeit verging</translation>
    </message>
    <message>
      <source>nobody was there to see it</source>
      <translation>niemand war da, um sie zu sehen</translation>
    </message>
    <message>
      <source>put aside for then</source>
      <translation>für dann beiseitegelegt</translation>
    </message>
    <message>
      <source>the app was closed</source>
      <translation>die App war geschlossen</translation>
    </message>
    <message>
      <source>the clock was changed</source>
      <translation>die Uhr wurde umgestellt</translation>
    </message>
    <message>
      <source>the computer had only just woken</source>
      <translation>der Computer war gerade erst aufgewacht</translation>
    </message>
    <message>
      <source>the computer was asleep</source>
      <translation>der Computer schlief</translation>
    </message>
    <message>
      <source>the computer was off</source>
      <translation>der Computer war aus</translation>
    </message>
    <message>
      <source>the day had enough check-ins</source>
      <translation>der Tag hatte genug Fragerunden</translation>
    </message>
    <message>
      <source>the day had taken enough of your time</source>
      <translation>der Tag hatte genug von deiner Zeit genommen</translation>
    </message>
    <message>
      <source>the desktop was asked for quiet</source>
      <translation>der Computer war auf Ruhe gestellt</translation>
    </message>
    <message>
      <source>the diary was locked</source>
      <translation>das Tagebuch war gesperrt</translation>
    </message>
    <message>
      <source>the screen was locked</source>
      <translation>der Bildschirm war gesperrt</translation>
    </message>
    <message>
      <source>why is not known</source>
      <translation>warum, ist nicht bekannt</translation>
    </message>
    <message>
      <source>you had paused the check-ins</source>
      <translation>du hattest die Fragerunden angehalten</translation>
    </message>
    <message>
      <source>you said no to it</source>
      <translation>du hast sie abgelehnt</translation>
    </message>
    <message>
      <source>your choice</source>
      <translation>deine Wahl</translation>
    </message>
  </context>
  <context>
    <name>errors</name>
    <message>
      <source>A copy may have stopped half-way, or a disk was full.</source>
      <translation>Vielleicht brach eine Kopie mittendrin ab, oder ein Datenträger war voll.</translation>
    </message>
    <message>
      <source>A discrepancy cannot be larger than 100 points.</source>
      <translation>Ein Unterschied kann nicht größer als 100 Punkte sein.</translation>
    </message>
    <message>
      <source>A letter or digit is missing, too many, or mistyped.</source>
      <translation>Ein Buchstabe oder eine Ziffer fehlt, ist zu viel oder vertippt.</translation>
    </message>
    <message>
      <source>A new record never replaces a file.</source>
      <translation>Ein neues Tagebuch ersetzt nie eine Datei.</translation>
    </message>
    <message>
      <source>A participant cannot be named as a file.</source>
      <translation>Eine teilnehmende Person kann nicht wie eine Datei heißen.</translation>
    </message>
    <message>
      <source>A process that was computing was ended from outside.</source>
      <translation>Ein Vorgang, der rechnete, wurde von außen beendet.</translation>
    </message>
    <message>
      <source>A protocol is a small text file that ends in .toml.</source>
      <translation>Ein Fragenplan ist eine kleine Textdatei, die auf .toml endet.</translation>
    </message>
    <message>
      <source>A table from another device comes in with a mapping file.</source>
      <translation>Eine Tabelle von einem anderen Gerät kommt mit einer Zuordnungsdatei herein.</translation>
    </message>
    <message>
      <source>An export only replaces an earlier export with nothing added to it.</source>
      <translation>Ein Export ersetzt nur einen früheren Export, zu dem nichts dazugekommen ist.</translation>
    </message>
    <message>
      <source>An export, for example, is a folder; a record is one file.</source>
      <translation>Ein Export zum Beispiel ist ein Ordner; ein Tagebuch ist eine einzelne Datei.</translation>
    </message>
    <message>
      <source>Another window or program is using it.</source>
      <translation>Ein anderes Fenster oder Programm benutzt es.</translation>
    </message>
    <message>
      <source>Ask for a new card.</source>
      <translation>Bitte um eine neue Karte.</translation>
    </message>
    <message>
      <source>Ask for the file again.</source>
      <translation>Bitte noch einmal um die Datei.</translation>
    </message>
    <message>
      <source>Ask for the file again. Nothing was brought in.</source>
      <translation>Bitte noch einmal um die Datei. Hereingeholt wurde nichts.</translation>
    </message>
    <message>
      <source>Ask for them once more; if they are right, ask for the card again.</source>
      <translation>Frag noch einmal danach; stimmen sie, bitte noch einmal um die Karte.</translation>
    </message>
    <message>
      <source>Bring them in one after the other.</source>
      <translation>Hol sie nacheinander herein.</translation>
    </message>
    <message>
      <source>Cards end in {ending} and are made by the person who asks you.</source>
      <translation>Karten enden auf {ending} und werden von dem Menschen gemacht, der dich fragt.</translation>
    </message>
    <message>
      <source>Check in first; the recording can come in at any time later.</source>
      <translation>Mach zuerst einen Eintrag; die Aufzeichnung kann jederzeit später dazukommen.</translation>
    </message>
    <message>
      <source>Check its name and its folder.</source>
      <translation>Prüf Namen und Ordner.</translation>
    </message>
    <message>
      <source>Check that the file is there and that you may read it.</source>
      <translation>Prüf, ob die Datei da ist und ob du sie lesen darfst.</translation>
    </message>
    <message>
      <source>Choose a backup from the folder beside the record.</source>
      <translation>Wähl eine Sicherung aus dem Ordner neben dem Tagebuch.</translation>
    </message>
    <message>
      <source>Choose a place you may write to, then export again.</source>
      <translation>Wähl einen Ort, an dem du schreiben darfst, und exportier noch einmal.</translation>
    </message>
    <message>
      <source>Choose an empty folder or a new name.</source>
      <translation>Wähl einen leeren Ordner oder einen neuen Namen.</translation>
    </message>
    <message>
      <source>Choose another file.</source>
      <translation>Wähl eine andere Datei.</translation>
    </message>
    <message>
      <source>Choose another folder, or begin a new caseload there.</source>
      <translation>Wähle einen anderen Ordner oder beginne dort eine neue Fallliste.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Wähl einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Choose another name, or open the one that is there.</source>
      <translation>Wähl einen anderen Namen, oder öffne das, was da ist.</translation>
    </message>
    <message>
      <source>Choose another one.</source>
      <translation>Wähl einen anderen.</translation>
    </message>
    <message>
      <source>Choose the folder of an export; for any other table, give a mapping file.</source>
      <translation>Wähl den Ordner eines Exports; für jede andere Tabelle gib eine Zuordnungsdatei an.</translation>
    </message>
    <message>
      <source>Choose the record itself, not one of the files beside it.</source>
      <translation>Wähl das Tagebuch selbst, nicht eine der Dateien daneben.</translation>
    </message>
    <message>
      <source>Close other programs and start again.</source>
      <translation>Schließ andere Programme und fang noch einmal an.</translation>
    </message>
    <message>
      <source>Compare it with the printed code: six groups of five letters and digits.</source>
      <translation>Vergleich ihn mit dem ausgedruckten Code: sechs Gruppen aus fünf Buchstaben und Ziffern.</translation>
    </message>
    <message>
      <source>Computing it failed unexpectedly ({kind}).</source>
      <translation>Die Rechnung brach unerwartet ab ({kind}).</translation>
    </message>
    <message>
      <source>Copy or export it again, then try once more.</source>
      <translation>Kopiere oder exportiere sie noch einmal und versuch es dann wieder.</translation>
    </message>
    <message>
      <source>Copy the record with the files beside it into a folder of your own, or allow writing there.</source>
      <translation>Kopier das Tagebuch mit den Dateien daneben in einen eigenen Ordner, oder erlaub dort das Schreiben.</translation>
    </message>
    <message>
      <source>Correct the name in the mapping, or add the column.</source>
      <translation>Berichtige den Namen in der Zuordnung, oder ergänz die Spalte.</translation>
    </message>
    <message>
      <source>Dates were taken out of it when it was exported.</source>
      <translation>Die Kalendertage wurden beim Exportieren herausgenommen.</translation>
    </message>
    <message>
      <source>Each recording has a clock and marks of its own.</source>
      <translation>Jede Aufzeichnung hat ihre eigene Uhr und ihre eigenen Markierungen.</translation>
    </message>
    <message>
      <source>Either these are not its letters and digits, or the file was changed on its way.</source>
      <translation>Entweder sind das nicht die Buchstaben und Ziffern, die dazugehören, oder die Datei wurde unterwegs verändert.</translation>
    </message>
    <message>
      <source>Every share of a diary carries a secret that only that diary knows, and this one carries another.</source>
      <translation>Jede Freigabe eines Tagebuchs trägt ein Geheimnis, das nur dieses Tagebuch kennt, und diese trägt ein anderes.</translation>
    </message>
    <message>
      <source>Everything you told is kept. Tomorrow there is room again.</source>
      <translation>Alles, was du erzählt hast, ist gespeichert. Morgen ist wieder Platz.</translation>
    </message>
    <message>
      <source>Export it again from the Health app on the phone.</source>
      <translation>Exportiere sie noch einmal aus der Health-App auf dem Telefon.</translation>
    </message>
    <message>
      <source>Export it again from the device or its site.</source>
      <translation>Exportiere sie noch einmal vom Gerät oder seiner Website.</translation>
    </message>
    <message>
      <source>Give --from a day that is not after --to.</source>
      <translation>Gib --from einen Tag, der nicht nach --to liegt.</translation>
    </message>
    <message>
      <source>Give a name like Europe/Berlin.</source>
      <translation>Gib einen Namen wie Europe/Berlin an.</translation>
    </message>
    <message>
      <source>Give either the share answered or the shares missed by mode.</source>
      <translation>Gib entweder den beantworteten Anteil an oder die verpassten Anteile je Modus.</translation>
    </message>
    <message>
      <source>Give it a new version.</source>
      <translation>Gib ihm eine neue Version.</translation>
    </message>
    <message>
      <source>Give the file, or --folder for all records in a folder.</source>
      <translation>Gib die Datei an, oder --folder für alle Tagebücher in einem Ordner.</translation>
    </message>
    <message>
      <source>Give the form id = "baseline".</source>
      <translation>Gib dem Bogen id = "baseline".</translation>
    </message>
    <message>
      <source>Give your own code to whoever made it, and ask for a new file.</source>
      <translation>Gib der Person, die sie gemacht hat, deinen eigenen Code und bitte um eine neue Datei.</translation>
    </message>
    <message>
      <source>Go over it together when it is.</source>
      <translation>Geht es gemeinsam durch, wenn es so weit ist.</translation>
    </message>
    <message>
      <source>Go to that window, or close it and try again.</source>
      <translation>Geh zu diesem Fenster, oder schließ es und versuch es noch einmal.</translation>
    </message>
    <message>
      <source>If that is not when it was recorded: under Your data, in the window, the clock can be put right.</source>
      <translation>Wenn sie nicht dann entstanden ist: Im Fenster unter „Deine Daten“ lässt sich die Uhr richtigstellen.</translation>
    </message>
    <message>
      <source>It begins with age1 and has 62 letters and digits; one of them may be wrong or missing.</source>
      <translation>Er beginnt mit age1 und hat 62 Buchstaben und Ziffern; eines davon ist vielleicht falsch oder fehlt.</translation>
    </message>
    <message>
      <source>It does not agree with the card it names.</source>
      <translation>Sie passt nicht zu der Karte, die sie nennt.</translation>
    </message>
    <message>
      <source>It holds files that want to lie outside of it; no device writes that.</source>
      <translation>Darin sind Dateien, die außerhalb davon liegen wollen; kein Gerät schreibt so etwas.</translation>
    </message>
    <message>
      <source>It holds none of the files prompts.csv, answers.csv, events.csv and so on.</source>
      <translation>Er enthält keine der Dateien prompts.csv, answers.csv, events.csv und so weiter.</translation>
    </message>
    <message>
      <source>It holds the cards you were given, and it is damaged.</source>
      <translation>Darin liegen die Karten, die du bekommen hast, und sie ist beschädigt.</translation>
    </message>
    <message>
      <source>It holds things that no phone writes and that are made to fill the memory.</source>
      <translation>Darin steht etwas, das kein Telefon schreibt und das den Speicher füllen soll.</translation>
    </message>
    <message>
      <source>It is a file of another kind; it was left as it is.</source>
      <translation>Es ist eine Datei anderer Art; sie wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
      <source>It is damaged, or was not copied whole.</source>
      <translation>Sie ist beschädigt oder nicht ganz kopiert.</translation>
    </message>
    <message>
      <source>It is locked with a password.</source>
      <translation>Sie ist mit einem Passwort verschlossen.</translation>
    </message>
    <message>
      <source>It is not the record that the keys beside it belong to.</source>
      <translation>Es ist nicht das Tagebuch, zu dem die Schlüssel daneben gehören.</translation>
    </message>
    <message>
      <source>It is typed correctly, but it is an older code or belongs to something else.</source>
      <translation>Er ist richtig getippt, ist aber ein älterer Code oder gehört zu etwas anderem.</translation>
    </message>
    <message>
      <source>It is written as UTF-16.</source>
      <translation>Sie ist als UTF-16 geschrieben.</translation>
    </message>
    <message>
      <source>It may come from another version of Switchpoint.</source>
      <translation>Sie kommt vielleicht aus einer anderen Version von Switchpoint.</translation>
    </message>
    <message>
      <source>It may have been erased, or its time is not known.</source>
      <translation>Er wurde vielleicht gelöscht, oder seine Zeit ist nicht bekannt.</translation>
    </message>
    <message>
      <source>It opens only with the key it was made for, and that is not the one here.</source>
      <translation>Sie öffnet sich nur mit dem Schlüssel, für den sie gemacht wurde, und das ist nicht dieser hier.</translation>
    </message>
    <message>
      <source>It was made by another version of Switchpoint.</source>
      <translation>Sie wurde mit einer anderen Version von Switchpoint gemacht.</translation>
    </message>
    <message>
      <source>It was moved or renamed, or its drive is not connected.</source>
      <translation>Sie wurde verschoben oder umbenannt, oder ihr Laufwerk ist nicht verbunden.</translation>
    </message>
    <message>
      <source>It was moved, renamed or erased, or its drive is not connected.</source>
      <translation>Es wurde verschoben, umbenannt oder gelöscht, oder der Datenträger ist nicht verbunden.</translation>
    </message>
    <message>
      <source>Its files are empty or not as the device writes them.</source>
      <translation>Die Dateien sind leer oder nicht so, wie das Gerät sie schreibt.</translation>
    </message>
    <message>
      <source>Known are the folder or zip of an Empatica E4, and the export of Apple Health.</source>
      <translation>Bekannt sind Ordner oder Zip eines Empatica E4 und der Export von Apple Health.</translation>
    </message>
    <message>
      <source>Let them type one on the page People.</source>
      <translation>Lass auf der Seite Menschen eine eintippen.</translation>
    </message>
    <message>
      <source>Look at it again letter by letter, or ask for the file.</source>
      <translation>Sieh ihn Zeichen für Zeichen noch einmal an oder bitte um die Datei.</translation>
    </message>
    <message>
      <source>Look for it, connect the drive, or restore a backup.</source>
      <translation>Such danach, verbinde den Datenträger, oder setz eine Sicherung ein.</translation>
    </message>
    <message>
      <source>Look for the code that was made last.</source>
      <translation>Such nach dem Code, der zuletzt gemacht wurde.</translation>
    </message>
    <message>
      <source>Look whether the drive is connected and sound, then try again.</source>
      <translation>Schau, ob der Datenträger verbunden und heil ist, und versuch es noch einmal.</translation>
    </message>
    <message>
      <source>Make room on the disk and try again. What was saved before is unharmed.</source>
      <translation>Schaff Platz auf dem Datenträger und versuch es noch einmal. Was vorher gespeichert war, ist unversehrt.</translation>
    </message>
    <message>
      <source>Make room or choose another place, then export again.</source>
      <translation>Schaff Platz oder wähl einen anderen Ort, und exportier noch einmal.</translation>
    </message>
    <message>
      <source>Make the folder first, or choose another.</source>
      <translation>Leg den Ordner zuerst an oder wähle einen anderen.</translation>
    </message>
    <message>
      <source>Missed by mode takes two shares between 0 and 1: controlled and automatic.</source>
      <translation>Verpasst je Modus braucht zwei Anteile zwischen 0 und 1: kontrolliert und automatisch.</translation>
    </message>
    <message>
      <source>Move it away, and open your cards again. Ratings you gave back are safe.</source>
      <translation>Leg sie woanders hin und öffne deine Karten noch einmal. Was du zurückgegeben hast, ist sicher.</translation>
    </message>
    <message>
      <source>No day with a check-in lies in this recording ({first} to {last}).</source>
      <translation>In dieser Aufzeichnung ({first} bis {last}) liegt kein Tag mit einem Eintrag.</translation>
    </message>
    <message>
      <source>No passphrase could be read from {name}.</source>
      <translation>Aus {name} ließ sich keine Passphrase lesen.</translation>
    </message>
    <message>
      <source>No passphrase was given.</source>
      <translation>Es wurde keine Passphrase angegeben.</translation>
    </message>
    <message>
      <source>Nothing can be written to {name}.</source>
      <translation>In {name} kann nichts geschrieben werden.</translation>
    </message>
    <message>
      <source>Nothing of it was taken in, and nothing here has changed.</source>
      <translation>Nichts davon wurde aufgenommen, und hier hat sich nichts geändert.</translation>
    </message>
    <message>
      <source>Nothing was brought in.</source>
      <translation>Hereingeholt wurde nichts.</translation>
    </message>
    <message>
      <source>Nothing was exported to {folder}, and nothing half-written was left.</source>
      <translation>Nach {folder} wurde nichts exportiert, und nichts Halbes ist liegen geblieben.</translation>
    </message>
    <message>
      <source>Nothing was exported: {folder} holds other things.</source>
      <translation>Es wurde nichts exportiert: In {folder} liegt anderes.</translation>
    </message>
    <message>
      <source>Nothing was taken in. Ask the person in a way you trust whether they made it.</source>
      <translation>Nichts wurde aufgenommen. Frag die Person auf einem Weg, dem du traust, ob sie die Datei gemacht hat.</translation>
    </message>
    <message>
      <source>Nothing was taken in. Ask your clinician whether they made it.</source>
      <translation>Nichts wurde aufgenommen. Frag in deiner Behandlung nach, ob die Datei von dort ist.</translation>
    </message>
    <message>
      <source>Only a full export can be brought in.</source>
      <translation>Nur ein voller Export kann hereingeholt werden.</translation>
    </message>
    <message>
      <source>Only somebody who chose one can be asked on this computer.</source>
      <translation>An diesem Computer kann nur gefragt werden, wer eine gewählt hat.</translation>
    </message>
    <message>
      <source>Only to somebody who shared can something be given back.</source>
      <translation>Nur wer etwas freigegeben hat, kann etwas zurückbekommen.</translation>
    </message>
    <message>
      <source>Open it by the door I am a clinician.</source>
      <translation>Öffne sie durch die Tür „Ich behandle oder begleite jemanden“.</translation>
    </message>
    <message>
      <source>Open it with the newer version.</source>
      <translation>Öffne es mit der neueren Version.</translation>
    </message>
    <message>
      <source>Put back a copy of it. {restore}</source>
      <translation>Leg eine Kopie davon zurück. {restore}</translation>
    </message>
    <message>
      <source>Put it back beside the record. {restore}</source>
      <translation>Leg sie wieder neben das Tagebuch. {restore}</translation>
    </message>
    <message>
      <source>Put the passphrase in its first line.</source>
      <translation>Schreib die Passphrase in die erste Zeile.</translation>
    </message>
    <message>
      <source>Rename the participants in the column that the mapping names.</source>
      <translation>Benenn die Teilnehmenden in der Spalte um, die die Zuordnung nennt.</translation>
    </message>
    <message>
      <source>Restore a backup: they lie in the folder beside the record whose name ends in -backups.</source>
      <translation>Setz eine Sicherung ein: Sie liegen in dem Ordner neben dem Tagebuch, dessen Name auf -backups endet.</translation>
    </message>
    <message>
      <source>Restore it under a name of its own.</source>
      <translation>Setz sie unter einem eigenen Namen ein.</translation>
    </message>
    <message>
      <source>Save it as UTF-8 (in a spreadsheet: CSV UTF-8), then try again.</source>
      <translation>Speicher sie als UTF-8 (in einer Tabellenkalkulation: CSV UTF-8), und versuch es noch einmal.</translation>
    </message>
    <message>
      <source>Set the clocks and ask for the file again. Nothing was brought in.</source>
      <translation>Stellt die Uhren und bitte noch einmal um die Datei. Hereingeholt wurde nichts.</translation>
    </message>
    <message>
      <source>Signals of the body are kept around check-ins only.</source>
      <translation>Körpersignale werden nur rund um Einträge behalten.</translation>
    </message>
    <message>
      <source>So nobody can tell yet whether the passphrase is right.</source>
      <translation>Darum lässt sich noch nicht sagen, ob die Passphrase stimmt.</translation>
    </message>
    <message>
      <source>Stopped. Nothing half-done was left behind.</source>
      <translation>Angehalten. Nichts Halbfertiges ist liegen geblieben.</translation>
    </message>
    <message>
      <source>Switch points must lie between 0 and 100.</source>
      <translation>Umschaltpunkte müssen zwischen 0 und 100 liegen.</translation>
    </message>
    <message>
      <source>Take that line out of the mapping, or use the command: ema-app import FOLDER TABLE --map FILE.</source>
      <translation>Nimm diese Zeile aus der Zuordnung, oder benutz den Befehl: ema-app import ORDNER TABELLE --map DATEI.</translation>
    </message>
    <message>
      <source>Take the file as it came from the device or its site.</source>
      <translation>Nimm die Datei so, wie sie vom Gerät oder seiner Website kam.</translation>
    </message>
    <message>
      <source>Take the zip as it came from the device or its site.</source>
      <translation>Nimm das Zip so, wie es vom Gerät oder seiner Website kam.</translation>
    </message>
    <message>
      <source>Tension lies between 0 and 100.</source>
      <translation>Anspannung liegt zwischen 0 und 100.</translation>
    </message>
    <message>
      <source>That was enough for today.</source>
      <translation>Für heute ist es genug.</translation>
    </message>
    <message>
      <source>The backup and the record are the same file.</source>
      <translation>Die Sicherung und das Tagebuch sind dieselbe Datei.</translation>
    </message>
    <message>
      <source>The card does not open.</source>
      <translation>Die Karte geht nicht auf.</translation>
    </message>
    <message>
      <source>The card was given out by another diary, or the person it was for has been erased here.</source>
      <translation>Die Karte stammt aus einem anderen Tagebuch, oder die Person, für die sie war, wurde hier gelöscht.</translation>
    </message>
    <message>
      <source>The chart could not be saved as {name}.</source>
      <translation>Die Grafik konnte nicht als {name} gespeichert werden.</translation>
    </message>
    <message>
      <source>The clock of the device was not set: it says a year before 2000 or after 2199.</source>
      <translation>Die Uhr des Geräts war nicht gestellt: Sie sagt ein Jahr vor 2000 oder nach 2199.</translation>
    </message>
    <message>
      <source>The clock of the other computer, or of this one, is wrong.</source>
      <translation>Die Uhr des anderen Computers oder dieses hier geht falsch.</translation>
    </message>
    <message>
      <source>The disk is full, or the system allows no more to be written there.</source>
      <translation>Der Datenträger ist voll, oder das System erlaubt dort kein weiteres Schreiben.</translation>
    </message>
    <message>
      <source>The disk is full.</source>
      <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
      <source>The file holds something that is no rating.</source>
      <translation>In der Datei steht etwas, das keine Einschätzung ist.</translation>
    </message>
    <message>
      <source>The file is missing, empty or not text.</source>
      <translation>Die Datei fehlt, ist leer oder kein Text.</translation>
    </message>
    <message>
      <source>The file is missing, or it is not text.</source>
      <translation>Die Datei fehlt oder ist kein Text.</translation>
    </message>
    <message>
      <source>The file itself is not the trouble.</source>
      <translation>An der Datei selbst liegt es nicht.</translation>
    </message>
    <message>
      <source>The file or its folder allows reading only.</source>
      <translation>Die Datei oder ihr Ordner erlaubt nur Lesen.</translation>
    </message>
    <message>
      <source>The file {name} cannot be read.</source>
      <translation>Die Datei {name} kann nicht gelesen werden.</translation>
    </message>
    <message>
      <source>The file {name} that belongs to this record is damaged.</source>
      <translation>Die Datei {name}, die zu diesem Tagebuch gehört, ist beschädigt.</translation>
    </message>
    <message>
      <source>The file {name} that belongs to this record is not there.</source>
      <translation>Die Datei {name}, die zu diesem Tagebuch gehört, ist nicht da.</translation>
    </message>
    <message>
      <source>The first day lies after the last one.</source>
      <translation>Der erste Tag liegt nach dem letzten.</translation>
    </message>
    <message>
      <source>The first line must name the columns, separated by commas.</source>
      <translation>Die erste Zeile muss die Spalten nennen, durch Kommas getrennt.</translation>
    </message>
    <message>
      <source>The mapping names a column that tells participants apart.</source>
      <translation>Die Zuordnung nennt eine Spalte, die Teilnehmende unterscheidet.</translation>
    </message>
    <message>
      <source>The mapping names it.</source>
      <translation>Die Zuordnung nennt sie.</translation>
    </message>
    <message>
      <source>The mapping {name} cannot be used as it is: line {line}.</source>
      <translation>Die Zuordnung {name} lässt sich so nicht verwenden: Zeile {line}.</translation>
    </message>
    <message>
      <source>The mapping {name} cannot be used.</source>
      <translation>Die Zuordnung {name} lässt sich nicht verwenden.</translation>
    </message>
    <message>
      <source>The memory may have run out.</source>
      <translation>Vielleicht ging der Speicher aus.</translation>
    </message>
    <message>
      <source>The name is empty or holds a character that file names cannot have.</source>
      <translation>Der Name ist leer oder enthält ein Zeichen, das Dateinamen nicht haben können.</translation>
    </message>
    <message>
      <source>The passphrase is empty.</source>
      <translation>Die Passphrase ist leer.</translation>
    </message>
    <message>
      <source>The protocol {name} cannot be read.</source>
      <translation>Der Fragenplan {name} lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>The protocol {name} cannot be used as it is: line {line}.</source>
      <translation>Der Fragenplan {name} lässt sich so nicht verwenden: Zeile {line}.</translation>
    </message>
    <message>
      <source>The protocol {name} cannot be used.</source>
      <translation>Der Fragenplan {name} lässt sich nicht verwenden.</translation>
    </message>
    <message>
      <source>The recording has no time that can be meant.</source>
      <translation>Die Aufzeichnung hat keine Zeit, die gemeint sein kann.</translation>
    </message>
    <message>
      <source>The report could not be saved as {name}.</source>
      <translation>Der Bericht konnte nicht als {name} gespeichert werden.</translation>
    </message>
    <message>
      <source>The reporting sheet could not be saved as {name}.</source>
      <translation>Der Berichtsbogen konnte nicht als {name} gespeichert werden.</translation>
    </message>
    <message>
      <source>The system refused it: {reason}.</source>
      <translation>Das System hat es abgelehnt: {reason}.</translation>
    </message>
    <message>
      <source>The system says: {reason}.</source>
      <translation>Das System sagt: {reason}.</translation>
    </message>
    <message>
      <source>The time zone {zone} is not known.</source>
      <translation>Die Zeitzone {zone} ist nicht bekannt.</translation>
    </message>
    <message>
      <source>There are no records in {name}.</source>
      <translation>In {name} sind keine Tagebücher.</translation>
    </message>
    <message>
      <source>There can be one to {n} people.</source>
      <translation>Es können eine bis {n} Personen sein.</translation>
    </message>
    <message>
      <source>There is already something called {name} here.</source>
      <translation>Hier gibt es schon etwas, das {name} heißt.</translation>
    </message>
    <message>
      <source>There is no caseload in {name}.</source>
      <translation>In {name} liegt keine Fallliste.</translation>
    </message>
    <message>
      <source>There is no check-in yet.</source>
      <translation>Es gibt noch keinen Eintrag.</translation>
    </message>
    <message>
      <source>There is no folder {name}.</source>
      <translation>Es gibt keinen Ordner {name}.</translation>
    </message>
    <message>
      <source>There is no protocol called {name}.</source>
      <translation>Es gibt keinen Fragenplan namens {name}.</translation>
    </message>
    <message>
      <source>There is no record at {name}.</source>
      <translation>Bei {name} ist kein Tagebuch.</translation>
    </message>
    <message>
      <source>There is no recording in {name} that is known here.</source>
      <translation>In {name} ist keine Aufzeichnung, die hier bekannt ist.</translation>
    </message>
    <message>
      <source>There is no signal in it that can be used ({device}).</source>
      <translation>Darin ist kein Signal, das sich verwenden lässt ({device}).</translation>
    </message>
    <message>
      <source>There is no terminal to ask at.</source>
      <translation>Es gibt kein Terminal, an dem gefragt werden könnte.</translation>
    </message>
    <message>
      <source>There is no time zone {name}.</source>
      <translation>Es gibt keine Zeitzone {name}.</translation>
    </message>
    <message>
      <source>There must be one switch point per relationship.</source>
      <translation>Es braucht einen Umschaltpunkt je Beziehung.</translation>
    </message>
    <message>
      <source>These came with the app: {known}.</source>
      <translation>Diese kamen mit der App: {known}.</translation>
    </message>
    <message>
      <source>These ratings were made at a time that is still to come.</source>
      <translation>Diese Einschätzungen stammen aus einer Zeit, die erst noch kommt.</translation>
    </message>
    <message>
      <source>These ratings were made with a card that this diary does not know.</source>
      <translation>Diese Einschätzungen wurden mit einer Karte gemacht, die dieses Tagebuch nicht kennt.</translation>
    </message>
    <message>
      <source>They are for another diary, or the file is damaged, cut off or was changed on its way.</source>
      <translation>Sie sind für ein anderes Tagebuch, oder die Datei ist beschädigt, abgeschnitten oder wurde unterwegs verändert.</translation>
    </message>
    <message>
      <source>This backup belongs to another record than {name}.</source>
      <translation>Diese Sicherung gehört zu einem anderen Tagebuch als {name}.</translation>
    </message>
    <message>
      <source>This card cannot be used.</source>
      <translation>Diese Karte lässt sich nicht benutzen.</translation>
    </message>
    <message>
      <source>This could not be saved in {name}.</source>
      <translation>Das konnte nicht in {name} gespeichert werden.</translation>
    </message>
    <message>
      <source>This diary cannot read these ratings.</source>
      <translation>Dieses Tagebuch kann diese Einschätzungen nicht lesen.</translation>
    </message>
    <message>
      <source>This file holds no ratings.</source>
      <translation>In dieser Datei stehen keine Einschätzungen.</translation>
    </message>
    <message>
      <source>This file is not a card.</source>
      <translation>Diese Datei ist keine Karte.</translation>
    </message>
    <message>
      <source>This file was changed on its way, so none of it is taken.</source>
      <translation>Diese Datei wurde unterwegs verändert, darum wird nichts davon übernommen.</translation>
    </message>
    <message>
      <source>This half year is not over yet.</source>
      <translation>Dieses Halbjahr ist noch nicht vorbei.</translation>
    </message>
    <message>
      <source>This holds more than one recording.</source>
      <translation>Hier ist mehr als eine Aufzeichnung.</translation>
    </message>
    <message>
      <source>This is not how a recovery code looks.</source>
      <translation>So sieht kein Wiederherstellungscode aus.</translation>
    </message>
    <message>
      <source>This is not the code of a clinician.</source>
      <translation>Das ist kein Code, für den man etwas freigeben kann.</translation>
    </message>
    <message>
      <source>This moment is not in the record.</source>
      <translation>Dieser Moment ist nicht im Tagebuch.</translation>
    </message>
    <message>
      <source>This passphrase does not open it.</source>
      <translation>Diese Passphrase passt hier nicht.</translation>
    </message>
    <message>
      <source>This protocol takes so many entries a day, and no more, so that it does not wear you out.</source>
      <translation>Dieser Fragenplan nimmt am Tag nur so viele Einträge an, damit es dich nicht ermüdet.</translation>
    </message>
    <message>
      <source>This record did not come with a share.</source>
      <translation>Dieses Tagebuch kam nicht mit einer Freigabe.</translation>
    </message>
    <message>
      <source>This recovery code does not open it.</source>
      <translation>Dieser Wiederherstellungscode passt hier nicht.</translation>
    </message>
    <message>
      <source>This version does not know its form and leaves it untouched.</source>
      <translation>Diese Version kennt seine Form nicht und lässt es unberührt.</translation>
    </message>
    <message>
      <source>Try again (mind capital letters and the keyboard's language), or use the recovery code.</source>
      <translation>Versuch es noch einmal (achte auf Großbuchstaben und die Sprache der Tastatur), oder nimm den Wiederherstellungscode.</translation>
    </message>
    <message>
      <source>Type a passphrase.</source>
      <translation>Tipp eine Passphrase ein.</translation>
    </message>
    <message>
      <source>Under Your data, in the window, say of one moment what the device said and when it was.</source>
      <translation>Nenne im Fenster unter „Deine Daten“ von einem Moment, was das Gerät sagte und wann er wirklich war.</translation>
    </message>
    <message>
      <source>Unpack it, then take the folder.</source>
      <translation>Entpacke sie und nimm dann den Ordner.</translation>
    </message>
    <message>
      <source>Unpacked it is far larger than any recording; such files are made to fill a disk.</source>
      <translation>Entpackt ist sie viel größer als jede Aufzeichnung; solche Dateien sollen eine Platte füllen.</translation>
    </message>
    <message>
      <source>Use --passphrase-file, or set EMA_PASSPHRASE.</source>
      <translation>Nimm --passphrase-file, oder setz EMA_PASSPHRASE.</translation>
    </message>
    <message>
      <source>What a clinician gives back carries a secret that came with your share, and this file does not.</source>
      <translation>Was aus der Behandlung zurückkommt, trägt ein Geheimnis, das mit deiner Freigabe kam, und diese Datei trägt es nicht.</translation>
    </message>
    <message>
      <source>What an observer gives back ends in {ending}.</source>
      <translation>Was zurückgegeben wird, endet auf {ending}.</translation>
    </message>
    <message>
      <source>What was answered before would seem to have been asked in other words.</source>
      <translation>Frühere Antworten sähen sonst so aus, als wären sie auf andere Worte gegeben worden.</translation>
    </message>
    <message>
      <source>Without it neither passphrase nor recovery code can open the record.</source>
      <translation>Ohne sie öffnen weder Passphrase noch Wiederherstellungscode das Tagebuch.</translation>
    </message>
    <message>
      <source>Write an IANA name such as Europe/Berlin.</source>
      <translation>Schreib einen IANA-Namen wie Europe/Berlin.</translation>
    </message>
    <message>
      <source>Your diary has version {version} of {id} already, and this one differs.</source>
      <translation>Dein Tagebuch hat schon Version {version} von {id}, und diese hier ist anders.</translation>
    </message>
    <message>
      <source>{file} could not be read.</source>
      <translation>{file} konnte nicht gelesen werden.</translation>
    </message>
    <message>
      <source>{file} has no column {column}.</source>
      <translation>{file} hat keine Spalte {column}.</translation>
    </message>
    <message>
      <source>{file} has no header row.</source>
      <translation>{file} hat keine Kopfzeile.</translation>
    </message>
    <message>
      <source>{folder} cannot be brought in.</source>
      <translation>{folder} kann nicht hereingeholt werden.</translation>
    </message>
    <message>
      <source>{folder} is not an exported dataset.</source>
      <translation>{folder} ist kein exportierter Datensatz.</translation>
    </message>
    <message>
      <source>{name} cannot be read or written.</source>
      <translation>{name} lässt sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
      <source>{name} could not be opened.</source>
      <translation>{name} konnte nicht geöffnet werden.</translation>
    </message>
    <message>
      <source>{name} could not be read to its end.</source>
      <translation>{name} ließ sich nicht zu Ende lesen.</translation>
    </message>
    <message>
      <source>{name} does not come from anybody you shared with.</source>
      <translation>{name} kommt von niemandem, dem du etwas freigegeben hast.</translation>
    </message>
    <message>
      <source>{name} does not come from the diary it names.</source>
      <translation>{name} kommt nicht aus dem Tagebuch, das darin genannt ist.</translation>
    </message>
    <message>
      <source>{name} has no form called baseline.</source>
      <translation>{name} hat keinen Bogen namens baseline.</translation>
    </message>
    <message>
      <source>{name} holds more than one person.</source>
      <translation>{name} enthält mehr als eine Person.</translation>
    </message>
    <message>
      <source>{name} is a caseload, not a diary.</source>
      <translation>{name} ist eine Fallliste, kein Tagebuch.</translation>
    </message>
    <message>
      <source>{name} is a folder, not a record.</source>
      <translation>{name} ist ein Ordner, kein Tagebuch.</translation>
    </message>
    <message>
      <source>{name} is already open.</source>
      <translation>{name} ist schon geöffnet.</translation>
    </message>
    <message>
      <source>{name} is damaged and cannot be read.</source>
      <translation>{name} ist beschädigt und kann nicht gelesen werden.</translation>
    </message>
    <message>
      <source>{name} is empty.</source>
      <translation>{name} ist leer.</translation>
    </message>
    <message>
      <source>{name} is no file from a clinician for this diary.</source>
      <translation>{name} ist keine Datei aus deiner Behandlung für dieses Tagebuch.</translation>
    </message>
    <message>
      <source>{name} is no protocol file.</source>
      <translation>{name} ist keine Datei mit einem Fragenplan.</translation>
    </message>
    <message>
      <source>{name} is no share of a diary.</source>
      <translation>{name} ist keine Freigabe eines Tagebuchs.</translation>
    </message>
    <message>
      <source>{name} is not a record of Switchpoint.</source>
      <translation>{name} ist kein Tagebuch von Switchpoint.</translation>
    </message>
    <message>
      <source>{name} is too large for a share.</source>
      <translation>{name} ist zu groß für eine Freigabe.</translation>
    </message>
    <message>
      <source>{name} must lie between {low} and {high}.</source>
      <translation>{name} muss zwischen {low} und {high} liegen.</translation>
    </message>
    <message>
      <source>{name} was changed or cut short on its way.</source>
      <translation>{name} wurde unterwegs verändert oder abgeschnitten.</translation>
    </message>
    <message>
      <source>{name} was made by a newer version of Switchpoint.</source>
      <translation>{name} wurde mit einer neueren Version von Switchpoint gemacht.</translation>
    </message>
    <message>
      <source>{name} was made for somebody else.</source>
      <translation>{name} wurde für jemand anderen gemacht.</translation>
    </message>
    <message>
      <source>{name} was not read.</source>
      <translation>{name} wurde nicht gelesen.</translation>
    </message>
    <message>
      <source>{n} of {all} records could not be computed.</source>
      <translation>{n} von {all} Tagebüchern konnten nicht berechnet werden.</translation>
    </message>
    <message>
      <source>{value} is no {name}. There are: {there}.</source>
      <translation>{value} ist kein Wert für {name}. Es gibt: {there}.</translation>
    </message>
    <message>
      <source>{who} has no PIN here.</source>
      <translation>{who} hat hier keine PIN.</translation>
    </message>
  </context>
  <context>
    <name>event</name>
    <message>
      <source>being ignored</source>
      <translation>ignoriert werden</translation>
    </message>
    <message>
      <source>closeness</source>
      <translation>Nähe</translation>
    </message>
    <message>
      <source>criticism</source>
      <translation>Kritik</translation>
    </message>
    <message>
      <source>disagreement</source>
      <translation>Streit</translation>
    </message>
    <message>
      <source>disappointment</source>
      <translation>Enttäuschung</translation>
    </message>
    <message>
      <source>misunderstanding</source>
      <translation>Missverständnis</translation>
    </message>
    <message>
      <source>rejection</source>
      <translation>Zurückweisung</translation>
    </message>
    <message>
      <source>separation</source>
      <translation>Trennung</translation>
    </message>
    <message>
      <source>shame</source>
      <translation>Scham</translation>
    </message>
    <message>
      <source>something else</source>
      <translation>etwas anderes</translation>
    </message>
    <message>
      <source>support</source>
      <translation>Unterstützung</translation>
    </message>
  </context>
  <context>
    <name>exchange</name>
    <message>
      <source>Add a day to count from, such as start = 2024-01-01.</source>
      <translation>Gib einen Tag an, von dem gezählt wird, etwa start = 2024-01-01.</translation>
    </message>
    <message>
      <source>Add an [[item]] with column, role and range for each.</source>
      <translation>Ergänz für jede einen Abschnitt [[item]] mit column, role und range.</translation>
    </message>
    <message>
      <source>Add observer = "partner", or the column that names the observer.</source>
      <translation>Ergänz observer = "partner", oder die Spalte, die die beobachtende Person nennt.</translation>
    </message>
    <message>
      <source>Add one, such as timezone = "Europe/London".</source>
      <translation>Ergänz eine, etwa timezone = "Europe/London".</translation>
    </message>
    <message>
      <source>Dates and times of day are left out: only the year stays.</source>
      <translation>Kalendertage und Uhrzeiten bleiben hier: Nur das Jahr geht mit.</translation>
    </message>
    <message>
      <source>Dates are left out: times are counted in days from the first prompt.</source>
      <translation>Kalendertage bleiben hier: Zeiten werden in Tagen ab der ersten Fragerunde gezählt.</translation>
    </message>
    <message>
      <source>Entries marked only for me are left out, with all that belongs to them.</source>
      <translation>Einträge nur für mich bleiben hier, mit allem, was zu ihnen gehört.</translation>
    </message>
    <message>
      <source>It is not written as TOML.</source>
      <translation>Sie ist nicht als TOML geschrieben.</translation>
    </message>
    <message>
      <source>Keep prompt for numbers in a day, prompt_running for numbers over all days.</source>
      <translation>Nimm prompt für Nummern innerhalb eines Tages, prompt_running für Nummern über alle Tage.</translation>
    </message>
    <message>
      <source>Look there for a missing quotation mark, bracket or equals sign, or a name given twice.</source>
      <translation>Such dort nach einem fehlenden Anführungszeichen, einer Klammer, einem Gleichheitszeichen oder einem doppelten Namen.</translation>
    </message>
    <message>
      <source>Name the column of the time (time = …), or of date and prompt, or elapsed.</source>
      <translation>Nenn die Spalte der Zeit (time = …), oder die von date und prompt, oder elapsed.</translation>
    </message>
    <message>
      <source>Names of people, the crisis plan and the formulation never leave in an export.</source>
      <translation>Namen von Menschen, der Krisenplan und die Fallformulierung gehen in einem Export nie hinaus.</translation>
    </message>
    <message>
      <source>Sections are: {known}.</source>
      <translation>Abschnitte sind: {known}.</translation>
    </message>
    <message>
      <source>Take one of the two sections out.</source>
      <translation>Nimm einen der beiden Abschnitte heraus.</translation>
    </message>
    <message>
      <source>Take one of: {known}.</source>
      <translation>Nimm eines von: {known}.</translation>
    </message>
    <message>
      <source>Take one of: {known}. Or say how long a window lasts, such as seconds = 60.</source>
      <translation>Nimm eines von: {known}. Oder schreib, wie lange ein Ausschnitt dauert, etwa seconds = 60.</translation>
    </message>
    <message>
      <source>The column {column} has no range.</source>
      <translation>Die Spalte {column} hat keinen Bereich.</translation>
    </message>
    <message>
      <source>The column {column} is named twice.</source>
      <translation>Die Spalte {column} ist zweimal genannt.</translation>
    </message>
    <message>
      <source>The mapping does not say what day the time is counted from.</source>
      <translation>Die Zuordnung sagt nicht, ab welchem Tag die Zeit gezählt wird.</translation>
    </message>
    <message>
      <source>The mapping does not say when a row was.</source>
      <translation>Die Zuordnung sagt nicht, wann eine Zeile war.</translation>
    </message>
    <message>
      <source>The mapping names no column with answers.</source>
      <translation>Die Zuordnung nennt keine Spalte mit Antworten.</translation>
    </message>
    <message>
      <source>The mapping names no time zone.</source>
      <translation>Die Zuordnung nennt keine Zeitzone.</translation>
    </message>
    <message>
      <source>The range of {column} is empty.</source>
      <translation>Der Bereich von {column} ist leer.</translation>
    </message>
    <message>
      <source>The windows have no length.</source>
      <translation>Die Ausschnitte haben keine Länge.</translation>
    </message>
    <message>
      <source>There are no raw samples of {channel}.</source>
      <translation>Von {channel} gibt es keine Rohwerte.</translation>
    </message>
    <message>
      <source>There are observed ratings, and nobody who gave them.</source>
      <translation>Es gibt beobachtete Einschätzungen, aber niemanden, der sie gegeben hat.</translation>
    </message>
    <message>
      <source>There is no kind {kind} for a column.</source>
      <translation>Es gibt keine Art {kind} für eine Spalte.</translation>
    </message>
    <message>
      <source>There is no time zone {name}.</source>
      <translation>Es gibt keine Zeitzone {name}.</translation>
    </message>
    <message>
      <source>There is no unit {unit}.</source>
      <translation>Es gibt keine Einheit {unit}.</translation>
    </message>
    <message>
      <source>Time zones are left out, and the codes of people and entries are new ones.</source>
      <translation>Zeitzonen bleiben hier, und die Kürzel von Menschen und Einträgen sind neue.</translation>
    </message>
    <message>
      <source>Words typed freely are left out ({count}).</source>
      <translation>Frei geschriebene Worte bleiben hier ({count}).</translation>
    </message>
    <message>
      <source>Write a date, such as start = 2024-01-01, without an offset.</source>
      <translation>Schreib ein Datum, etwa start = 2024-01-01, ohne Zeitverschiebung.</translation>
    </message>
    <message>
      <source>Write a list, such as missing = ["", "-99"].</source>
      <translation>Schreib eine Liste, etwa missing = ["", "-99"].</translation>
    </message>
    <message>
      <source>Write a role such as self.anger, observed.anger or context.place.</source>
      <translation>Schreib eine Rolle wie self.anger, observed.anger oder context.place.</translation>
    </message>
    <message>
      <source>Write a time of day, such as first = "09:00".</source>
      <translation>Schreib eine Uhrzeit, etwa first = "09:00".</translation>
    </message>
    <message>
      <source>Write an IANA name, such as timezone = "Europe/London".</source>
      <translation>Schreib einen IANA-Namen, etwa timezone = "Europe/London".</translation>
    </message>
    <message>
      <source>Write blind = true or blind = false.</source>
      <translation>Schreib blind = true oder blind = false.</translation>
    </message>
    <message>
      <source>Write both, such as first = "09:00" and every_minutes = 90.</source>
      <translation>Schreib beides, etwa first = "09:00" und every_minutes = 90.</translation>
    </message>
    <message>
      <source>Write how long one lasts, such as seconds = 60.</source>
      <translation>Schreib, wie lang eines dauert, etwa seconds = 60.</translation>
    </message>
    <message>
      <source>Write it under the header {header}.</source>
      <translation>Schreib es unter die Überschrift {header}.</translation>
    </message>
    <message>
      <source>Write the smallest and the largest answer possible, such as range = [0, 100].</source>
      <translation>Schreib die kleinste und die größte mögliche Antwort, etwa range = [0, 100].</translation>
    </message>
    <message>
      <source>a row of the same moment came before; both were kept</source>
      <translation>davor kam schon eine Zeile desselben Moments; beide wurden behalten</translation>
    </message>
    <message>
      <source>a row with the same name came before</source>
      <translation>davor kam schon eine Zeile mit demselben Namen</translation>
    </message>
    <message>
      <source>first and every_minutes belong together.</source>
      <translation>first und every_minutes gehören zusammen.</translation>
    </message>
    <message>
      <source>no row of prompts.csv that was taken leads to this entry</source>
      <translation>keine übernommene Zeile aus prompts.csv führt zu diesem Eintrag</translation>
    </message>
    <message>
      <source>prompt and prompt_running are both there.</source>
      <translation>prompt und prompt_running sind beide da.</translation>
    </message>
    <message>
      <source>the clock was put forward over this time</source>
      <translation>die Uhr wurde über diese Zeit hinweg vorgestellt</translation>
    </message>
    <message>
      <source>this answer is outside the range of the mapping; it was kept</source>
      <translation>diese Antwort liegt außerhalb des Bereichs der Zuordnung; sie wurde behalten</translation>
    </message>
    <message>
      <source>this column is missing, so nothing of the file was taken</source>
      <translation>diese Spalte fehlt, darum wurde nichts aus der Datei übernommen</translation>
    </message>
    <message>
      <source>this is neither 1 nor 0</source>
      <translation>das ist weder 1 noch 0</translation>
    </message>
    <message>
      <source>this is neither a date nor the number of a day</source>
      <translation>das ist weder ein Datum noch die Nummer eines Tages</translation>
    </message>
    <message>
      <source>this is not a number</source>
      <translation>das ist keine Zahl</translation>
    </message>
    <message>
      <source>this is not a protocol file: it does not parse, or names no id and version</source>
      <translation>das ist keine Datei mit einem Fragenplan: Sie lässt sich nicht lesen, oder id und version fehlen</translation>
    </message>
    <message>
      <source>this is not a time with date and offset, like 2024-01-31T14:05:00+01:00</source>
      <translation>das ist keine Zeit mit Datum und Verschiebung, wie 2024-01-31T14:05:00+01:00</translation>
    </message>
    <message>
      <source>this is not a whole number</source>
      <translation>das ist keine ganze Zahl</translation>
    </message>
    <message>
      <source>this is not an IANA time zone, like Europe/Berlin</source>
      <translation>das ist keine IANA-Zeitzone, wie Europe/Berlin</translation>
    </message>
    <message>
      <source>this is not one of the codes of the column</source>
      <translation>das ist keiner der Codes der Spalte</translation>
    </message>
    <message>
      <source>this line holds a NUL character</source>
      <translation>diese Zeile enthält ein NUL-Zeichen</translation>
    </message>
    <message>
      <source>this line is not CSV: a quote is missing or a cell is too long</source>
      <translation>diese Zeile ist kein CSV: Ein Anführungszeichen fehlt, oder eine Zelle ist zu lang</translation>
    </message>
    <message>
      <source>this line is not UTF-8 text</source>
      <translation>diese Zeile ist kein UTF-8-Text</translation>
    </message>
    <message>
      <source>this must not be empty</source>
      <translation>das darf nicht leer sein</translation>
    </message>
    <message>
      <source>this row has neither a time nor a prompt number</source>
      <translation>diese Zeile hat weder eine Zeit noch eine Nummer der Fragerunde</translation>
    </message>
    <message>
      <source>this row has observed ratings, and names nobody who gave them</source>
      <translation>diese Zeile hat beobachtete Einschätzungen und nennt niemanden, der sie gegeben hat</translation>
    </message>
    <message>
      <source>this row has {found} cells and the header {wanted}</source>
      <translation>diese Zeile hat {found} Zellen und die Kopfzeile {wanted}</translation>
    </message>
    <message>
      <source>this time has no offset, and the mapping names no time zone</source>
      <translation>diese Zeit hat keine Verschiebung, und die Zuordnung nennt keine Zeitzone</translation>
    </message>
    <message>
      <source>{key} cannot be read.</source>
      <translation>{key} lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>{key} is missing or is no section of its own.</source>
      <translation>{key} fehlt oder ist kein eigener Abschnitt.</translation>
    </message>
    <message>
      <source>{key} is not known here.</source>
      <translation>{key} ist hier nicht bekannt.</translation>
    </message>
    <message>
      <source>{role} is not a role.</source>
      <translation>{role} ist keine Rolle.</translation>
    </message>
  </context>
  <context>
    <name>felt_seen</name>
    <message>
      <source>(about the same minute)</source>
      <translation>(in etwa derselben Minute)</translation>
    </message>
    <message>
      <source>(about {count} min earlier)</source>
      <translation>(etwa {count} min früher)</translation>
    </message>
    <message>
      <source>(about {count} min later)</source>
      <translation>(etwa {count} min später)</translation>
    </message>
    <message>
      <source>({count} pairs, {low} to {high})</source>
      <translation>({count} Paare, {low} bis {high})</translation>
    </message>
    <message>
      <source>0 to 100</source>
      <translation>0 bis 100</translation>
    </message>
    <message>
      <source>95 %</source>
      <translation>95 %</translation>
    </message>
    <message>
      <source>All times are shown together; the highest of them is not a finding by itself.</source>
      <translation>Alle Abstände stehen beieinander; der höchste Wert allein ist kein Befund.</translation>
    </message>
    <message>
      <source>Each feeling on average</source>
      <translation>Jedes Gefühl im Durchschnitt</translation>
    </message>
    <message>
      <source>Each month is one mark: the median of its pairs (usually {n}; {low} to {high}), in a box around the middle half; the line reaches from the lowest to the highest. Nearer in, each week is drawn, then every pair.</source>
      <translation>Jeder Monat ist ein Zeichen: der Median seiner Paare (meist {n}; {low} bis {high}), in einem Kasten um die mittlere Hälfte; die Linie reicht vom niedrigsten zum höchsten Wert. Näher herangeholt ist jede Woche gezeichnet, dann jedes Paar.</translation>
    </message>
    <message>
      <source>Each month is one mark: the median of its pairs (usually {n}; {low} to {high}), in a box around the middle half; the line reaches from the lowest to the highest. Nearer in, every pair is drawn.</source>
      <translation>Jeder Monat ist ein Zeichen: der Median seiner Paare (meist {n}; {low} bis {high}), in einem Kasten um die mittlere Hälfte; die Linie reicht vom niedrigsten zum höchsten Wert. Näher herangeholt ist jedes Paar gezeichnet.</translation>
    </message>
    <message>
      <source>Each point is one moment: above the middle line felt was higher, below it seen was.</source>
      <translation>Jeder Punkt ist ein Moment: über der mittleren Linie lag gefühlt höher, darunter gesehen.</translation>
    </message>
    <message>
      <source>Each row stands by itself: whether two rows differ is not tested here.</source>
      <translation>Jede Zeile steht für sich: Ob zwei Zeilen sich unterscheiden, ist hier nicht geprüft.</translation>
    </message>
    <message>
      <source>Each week is one mark: the median of its pairs (usually {n}; {low} to {high}), in a box around the middle half; the line reaches from the lowest to the highest. Nearer in, every pair is drawn.</source>
      <translation>Jede Woche ist ein Zeichen: der Median ihrer Paare (meist {n}; {low} bis {high}), in einem Kasten um die mittlere Hälfte; die Linie reicht vom niedrigsten zum höchsten Wert. Näher herangeholt ist jedes Paar gezeichnet.</translation>
    </message>
    <message>
      <source>Earlier or later: {channel}</source>
      <translation>Früher oder später: {channel}</translation>
    </message>
    <message>
      <source>Every rating has one from the other side beside it.</source>
      <translation>Neben jeder Einschätzung steht eine von der anderen Seite.</translation>
    </message>
    <message>
      <source>For {what} the {n} moments cannot tell which rating lies above the other (felt minus seen could be {low} to {high}).</source>
      <translation>Die {n} Momente ({what}) lassen nicht erkennen, welche Einschätzung über der anderen liegt (gefühlt minus gesehen könnte {low} bis {high} sein).</translation>
    </message>
    <message>
      <source>From {n} moments of {what}, 19 of 20 differences (felt minus seen) are expected between {low} and {high} points, on average {bias} (it could be {least} to {most}). {neither}</source>
      <translation>Nach {n} Momenten ({what}) sind 19 von 20 Unterschieden (gefühlt minus gesehen) zwischen {low} und {high} Punkten zu erwarten, im Durchschnitt {bias} (es könnten {least} bis {most} sein). {neither}</translation>
    </message>
    <message>
      <source>From {n} moments of {what}, 19 of 20 differences (felt minus seen) are expected between {low} and {high} points. Neither side can be said to be higher on average. {neither}</source>
      <translation>Nach {n} Momenten ({what}) sind 19 von 20 Unterschieden (gefühlt minus gesehen) zwischen {low} und {high} Punkten zu erwarten. Von keiner Seite lässt sich sagen, dass sie im Durchschnitt höher liegt. {neither}</translation>
    </message>
    <message>
      <source>Groups of moments of {what} with at least ten pairs: {enough}. In each of them one side lies higher on average.</source>
      <translation>Gruppen von Momenten ({what}) mit mindestens zehn Paaren: {enough}. In jeder liegt eine Seite im Durchschnitt höher.</translation>
    </message>
    <message>
      <source>Groups of moments of {what} with at least ten pairs: {enough}. In none of them can the data tell which side lies higher.</source>
      <translation>Gruppen von Momenten ({what}) mit mindestens zehn Paaren: {enough}. In keiner lassen die Daten erkennen, welche Seite höher liegt.</translation>
    </message>
    <message>
      <source>Groups of moments of {what} with at least ten pairs: {enough}. In {clear} of them one side lies higher on average; in the others the data cannot tell.</source>
      <translation>Gruppen von Momenten ({what}) mit mindestens zehn Paaren: {enough}. In {clear} davon liegt eine Seite im Durchschnitt höher; in den anderen lassen die Daten es nicht erkennen.</translation>
    </message>
    <message>
      <source>Guess and own feeling</source>
      <translation>Vermutung und eigenes Gefühl</translation>
    </message>
    <message>
      <source>Guess and what the other said</source>
      <translation>Vermutung und was der andere sagte</translation>
    </message>
    <message>
      <source>Guessing what another feels</source>
      <translation>Vermuten, was jemand fühlt</translation>
    </message>
    <message>
      <source>Heart rate says something of arousal only where movement is known beside it, and here it is not.</source>
      <translation>Die Herzfrequenz sagt nur dort etwas über Erregung, wo daneben die Bewegung bekannt ist, und hier ist sie es nicht.</translation>
    </message>
    <message>
      <source>How far apart, at which height</source>
      <translation>Wie weit auseinander, auf welcher Höhe</translation>
    </message>
    <message>
      <source>In these days no check-in has a rating of {what} by somebody else beside it. That is fine; nothing is missing.</source>
      <translation>In diesen Tagen steht neben keinem Eintrag eine Einschätzung ({what}) von jemand anderem. Das ist in Ordnung; es fehlt nichts.</translation>
    </message>
    <message>
      <source>In which moments</source>
      <translation>In welchen Momenten</translation>
    </message>
    <message>
      <source>In {clear} of {enough} feelings guesses rose and fell with what the other said; in the others the data cannot tell, or show the opposite.</source>
      <translation>Bei {clear} von {enough} Gefühlen stiegen und fielen die Vermutungen mit dem, was der andere sagte; bei den anderen lassen die Daten es nicht erkennen oder zeigen das Gegenteil.</translation>
    </message>
    <message>
      <source>In {k} of {n} moments</source>
      <translation>In {k} von {n} Momenten</translation>
    </message>
    <message>
      <source>In {n} moments, your ratings of your {what} and those by {who} show no clear difference on average (it could be anything from {below} points below theirs to {above} above). Neither rating is the true one.</source>
      <translation>In {n} Momenten zeigen deine Einschätzungen ({what}) und die von {who} im Durchschnitt keinen klaren Unterschied (deine könnten alles sein von {below} Punkten darunter bis {above} darüber). Keine der beiden ist die wahre.</translation>
    </message>
    <message>
      <source>Mode (switch model)</source>
      <translation>Modus (Umschaltmodell)</translation>
    </message>
    <message>
      <source>Moments rated from both sides so far: {count}; averages show from ten on.</source>
      <translation>Bisher von beiden Seiten eingeschätzte Momente: {count}; Durchschnitte zeigen sich ab zehn.</translation>
    </message>
    <message>
      <source>Moving with what the other said: reading them. Moving with the own feeling: assuming that they feel the same. Both can be so at once.</source>
      <translation>Gehen die Vermutungen mit dem, was der andere sagte: ihn lesen. Gehen sie mit dem eigenen Gefühl: annehmen, dass er dasselbe fühlt. Beides kann zugleich so sein.</translation>
    </message>
    <message>
      <source>Neither rating is the true one.</source>
      <translation>Keine der beiden Einschätzungen ist die wahre.</translation>
    </message>
    <message>
      <source>No feeling has the ten pairs yet that an average needs; the most is {most}. Each moment stands by itself.</source>
      <translation>Noch hat kein Gefühl die zehn Paare, die ein Durchschnitt braucht; am meisten sind {most}. Jeder Moment steht für sich.</translation>
    </message>
    <message>
      <source>No group of moments of {what} has the ten pairs yet that an average needs.</source>
      <translation>Noch hat keine Gruppe von Momenten ({what}) die zehn Paare, die ein Durchschnitt braucht.</translation>
    </message>
    <message>
      <source>No stretch has ten pairs yet, so nothing is summed up over time.</source>
      <translation>Noch hat kein Abschnitt zehn Paare, darum ist über die Zeit nichts zusammengefasst.</translation>
    </message>
    <message>
      <source>Not enough pairs yet: {what}.</source>
      <translation>Noch zu wenige Paare: {what}.</translation>
    </message>
    <message>
      <source>On average felt higher than seen: {what}.</source>
      <translation>Im Durchschnitt höher gefühlt als gesehen: {what}.</translation>
    </message>
    <message>
      <source>On average seen higher than felt: {what}.</source>
      <translation>Im Durchschnitt höher gesehen als gefühlt: {what}.</translation>
    </message>
    <message>
      <source>On average {what} was seen higher than felt, by {typical} points (it could be {least} to {most}), though that was so in {k} of {n} moments only.</source>
      <translation>Im Durchschnitt lag gesehen ({what}) um {typical} Punkte über gefühlt (es könnten {least} bis {most} sein), doch war das nur in {k} von {n} Momenten so.</translation>
    </message>
    <message>
      <source>On average {what} was seen lower than felt, by {typical} points (it could be {least} to {most}), though that was so in {k} of {n} moments only.</source>
      <translation>Im Durchschnitt lag gesehen ({what}) um {typical} Punkte unter gefühlt (es könnten {least} bis {most} sein), doch war das nur in {k} von {n} Momenten so.</translation>
    </message>
    <message>
      <source>On {k} of {n} evenings</source>
      <translation>An {k} von {n} Abenden</translation>
    </message>
    <message>
      <source>Over the weeks</source>
      <translation>Über die Wochen</translation>
    </message>
    <message>
      <source>Over {n} moments, tension and body rose and fell together (r {r}; it could be {low} to {high}).</source>
      <translation>Über {n} Momente stiegen und fielen Anspannung und Körper gemeinsam (r {r}; es könnten {low} bis {high} sein).</translation>
    </message>
    <message>
      <source>Over {n} moments, tension and body show no clear moving together (r could be {low} to {high}).</source>
      <translation>Über {n} Momente zeigen Anspannung und Körper keinen klaren Gleichlauf (r könnte {low} bis {high} sein).</translation>
    </message>
    <message>
      <source>Over {n} moments, the body was lower when tension was higher (r {r}; it could be {low} to {high}).</source>
      <translation>Über {n} Momente war der Körper tiefer, wenn die Anspannung höher war (r {r}; es könnten {low} bis {high} sein).</translation>
    </message>
    <message>
      <source>Pairs within 30 minutes of each other: {n}.</source>
      <translation>Paare, die höchstens 30 Minuten auseinanderliegen: {n}.</translation>
    </message>
    <message>
      <source>Points: four weeks each, with their interval. Line and band: the level from day to day.</source>
      <translation>Punkte: je vier Wochen mit ihrem Intervall. Linie und Band: die Höhe von Tag zu Tag.</translation>
    </message>
    <message>
      <source>Points: one week each, with its interval. Line and band: the level from day to day.</source>
      <translation>Punkte: je eine Woche mit ihrem Intervall. Linie und Band: die Höhe von Tag zu Tag.</translation>
    </message>
    <message>
      <source>Ratings by others without a check-in beside them: {others}. Check-ins that nobody else rated: {own}. That is usual: nobody is there all the time.</source>
      <translation>Einschätzungen anderer, neben denen kein Eintrag steht: {others}. Einträge, die sonst niemand eingeschätzt hat: {own}. Das ist üblich: Niemand ist immer dabei.</translation>
    </message>
    <message>
      <source>Round: felt. Square: seen. Pale bar: where the square could lie; where it reaches the round mark, the data cannot tell. The number is that of the pairs.</source>
      <translation>Rund: gefühlt. Eckig: gesehen. Blasser Balken: wo das Eckige liegen könnte; reicht er bis zum Runden, lassen die Daten es nicht erkennen. Die Zahl ist die der Paare.</translation>
    </message>
    <message>
      <source>Shaded: automatic mode, as the switch model reads it.</source>
      <translation>Hinterlegt: automatischer Modus, wie ihn das Umschaltmodell liest.</translation>
    </message>
    <message>
      <source>Stretches of four weeks with at least ten pairs: {of}. Felt was higher on average in {felt}, seen in {seen}; in {open} the data cannot tell.</source>
      <translation>Abschnitte von vier Wochen mit mindestens zehn Paaren: {of}. Gefühlt lag im Durchschnitt höher in {felt}, gesehen in {seen}; in {open} lassen die Daten es nicht erkennen.</translation>
    </message>
    <message>
      <source>Tension and body</source>
      <translation>Anspannung und Körper</translation>
    </message>
    <message>
      <source>Tension at the time</source>
      <translation>Anspannung in dem Moment</translation>
    </message>
    <message>
      <source>The body shows arousal, never an emotion. Each line is set against its own usual course of the day, so their heights cannot be compared, only how they move.</source>
      <translation>Der Körper zeigt Erregung, nie ein Gefühl. Jede Linie steht gegen ihren eigenen üblichen Tagesverlauf; vergleichen lässt sich nicht ihre Höhe, nur wie sie sich bewegen.</translation>
    </message>
    <message>
      <source>The data cannot tell for {what}.</source>
      <translation>Nicht erkennen lassen es die Daten bei {what}.</translation>
    </message>
    <message>
      <source>The people who rated you</source>
      <translation>den Menschen, die dich eingeschätzt haben</translation>
    </message>
    <message>
      <source>There is no body signal beside the check-ins, or too little of it yet.</source>
      <translation>Neben den Einträgen steht kein Körpersignal oder noch zu wenig davon.</translation>
    </message>
    <message>
      <source>Those who rated chose to be seen in averages only, from ten moments on. That is their choice; it says nothing about you or them.</source>
      <translation>Wer eingeschätzt hat, möchte nur in Durchschnitten gezeigt werden, ab zehn Momenten. Das ist eine freie Wahl; sie sagt nichts über dich oder euch.</translation>
    </message>
    <message>
      <source>Twenty guesses with an answer beside them are needed before anything is said; the most so far is {most}.</source>
      <translation>Es braucht zwanzig Vermutungen mit einer Antwort daneben, bevor sich etwas sagen lässt; am meisten sind bisher {most}.</translation>
    </message>
    <message>
      <source>Weeks with at least ten pairs: {of}. Felt was higher on average in {felt}, seen in {seen}; in {open} the data cannot tell.</source>
      <translation>Wochen mit mindestens zehn Paaren: {of}. Gefühlt lag im Durchschnitt höher in {felt}, gesehen in {seen}; in {open} lassen die Daten es nicht erkennen.</translation>
    </message>
    <message>
      <source>Where the other had been told before: {told}.</source>
      <translation>Davon wusste der andere schon: {told}.</translation>
    </message>
    <message>
      <source>Who rated</source>
      <translation>Wer eingeschätzt hat</translation>
    </message>
    <message>
      <source>With whom, or about whom</source>
      <translation>Mit wem oder um wen es ging</translation>
    </message>
    <message>
      <source>against the usual at that time of day</source>
      <translation>gegen das Übliche zu dieser Tageszeit</translation>
    </message>
    <message>
      <source>all on one day, so there is no interval</source>
      <translation>alle an einem Tag, darum kein Intervall</translation>
    </message>
    <message>
      <source>another check-in was nearer</source>
      <translation>ein anderer Eintrag lag näher</translation>
    </message>
    <message>
      <source>another rating was nearer</source>
      <translation>eine andere Einschätzung lag näher</translation>
    </message>
    <message>
      <source>automatic</source>
      <translation>automatisch</translation>
    </message>
    <message>
      <source>beside</source>
      <translation>neben</translation>
    </message>
    <message>
      <source>between them</source>
      <translation>dazwischen</translation>
    </message>
    <message>
      <source>body</source>
      <translation>Körper</translation>
    </message>
    <message>
      <source>body later by (min)</source>
      <translation>Körper später um (min)</translation>
    </message>
    <message>
      <source>by phone</source>
      <translation>am Telefon</translation>
    </message>
    <message>
      <source>by video</source>
      <translation>per Video</translation>
    </message>
    <message>
      <source>check-in</source>
      <translation>Eintrag</translation>
    </message>
    <message>
      <source>concordance (Lin)</source>
      <translation>Konkordanz (Lin)</translation>
    </message>
    <message>
      <source>controlled</source>
      <translation>kontrolliert</translation>
    </message>
    <message>
      <source>day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>day and time</source>
      <translation>Tag und Uhrzeit</translation>
    </message>
    <message>
      <source>feeling</source>
      <translation>Gefühl</translation>
    </message>
    <message>
      <source>feelings</source>
      <translation>Gefühle</translation>
    </message>
    <message>
      <source>felt</source>
      <translation>gefühlt</translation>
    </message>
    <message>
      <source>felt minus seen</source>
      <translation>gefühlt minus gesehen</translation>
    </message>
    <message>
      <source>felt minus seen, on average</source>
      <translation>gefühlt minus gesehen, im Durchschnitt</translation>
    </message>
    <message>
      <source>felt tension</source>
      <translation>gefühlte Anspannung</translation>
    </message>
    <message>
      <source>from</source>
      <translation>ab</translation>
    </message>
    <message>
      <source>group</source>
      <translation>Gruppe</translation>
    </message>
    <message>
      <source>grouped by</source>
      <translation>geordnet nach</translation>
    </message>
    <message>
      <source>guess minus said</source>
      <translation>vermutet minus gesagt</translation>
    </message>
    <message>
      <source>had been told</source>
      <translation>wusste es schon</translation>
    </message>
    <message>
      <source>heart rate</source>
      <translation>Herzfrequenz</translation>
    </message>
    <message>
      <source>heart-rate variability</source>
      <translation>Herzratenvariabilität</translation>
    </message>
    <message>
      <source>in person</source>
      <translation>persönlich</translation>
    </message>
    <message>
      <source>in writing</source>
      <translation>schriftlich</translation>
    </message>
    <message>
      <source>its moment is not known</source>
      <translation>der Moment ist nicht bekannt</translation>
    </message>
    <message>
      <source>level</source>
      <translation>Höhe</translation>
    </message>
    <message>
      <source>lower limit</source>
      <translation>untere Grenze</translation>
    </message>
    <message>
      <source>mean of felt and seen</source>
      <translation>Mittel aus gefühlt und gesehen</translation>
    </message>
    <message>
      <source>measure</source>
      <translation>Maß</translation>
    </message>
    <message>
      <source>met</source>
      <translation>Art der Begegnung</translation>
    </message>
    <message>
      <source>minutes between</source>
      <translation>Minuten dazwischen</translation>
    </message>
    <message>
      <source>minutes that the body is later than the check-in</source>
      <translation>Minuten, um die der Körper später liegt als der Eintrag</translation>
    </message>
    <message>
      <source>moment</source>
      <translation>Moment</translation>
    </message>
    <message>
      <source>moving together</source>
      <translation>Gleichlauf</translation>
    </message>
    <message>
      <source>moving together (r)</source>
      <translation>Gleichlauf (r)</translation>
    </message>
    <message>
      <source>needs two questions on each side</source>
      <translation>braucht zwei Fragen auf jeder Seite</translation>
    </message>
    <message>
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <source>no check-in within 30 minutes</source>
      <translation>kein Eintrag binnen 30 Minuten</translation>
    </message>
    <message>
      <source>no interval at the end of its range</source>
      <translation>kein Intervall am Ende seines Bereichs</translation>
    </message>
    <message>
      <source>nobody rated within 30 minutes</source>
      <translation>sonst niemand binnen 30 Minuten</translation>
    </message>
    <message>
      <source>note</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <source>one side never changed</source>
      <translation>eine Seite änderte sich nie</translation>
    </message>
    <message>
      <source>own feeling</source>
      <translation>eigenes Gefühl</translation>
    </message>
    <message>
      <source>pairs</source>
      <translation>Paare</translation>
    </message>
    <message>
      <source>points; above the middle felt is higher</source>
      <translation>Punkte; über der Mitte liegt gefühlt höher</translation>
    </message>
    <message>
      <source>r</source>
      <translation>r</translation>
    </message>
    <message>
      <source>r, from 20 pairs on</source>
      <translation>r, ab 20 Paaren</translation>
    </message>
    <message>
      <source>r, from −1 to 1</source>
      <translation>r, von −1 bis 1</translation>
    </message>
    <message>
      <source>r: {count} more needed</source>
      <translation>r: {count} weitere nötig</translation>
    </message>
    <message>
      <source>rated by</source>
      <translation>eingeschätzt von</translation>
    </message>
    <message>
      <source>reliability of the difference</source>
      <translation>Zuverlässigkeit des Unterschieds</translation>
    </message>
    <message>
      <source>seen</source>
      <translation>gesehen</translation>
    </message>
    <message>
      <source>seen by {who}</source>
      <translation>gesehen von {who}</translation>
    </message>
    <message>
      <source>seen higher  ←  points  →  felt higher</source>
      <translation>gesehen höher  ←  Punkte  →  gefühlt höher</translation>
    </message>
    <message>
      <source>size of the difference, on average</source>
      <translation>Größe des Unterschieds, im Durchschnitt</translation>
    </message>
    <message>
      <source>skin conductance</source>
      <translation>Hautleitfähigkeit</translation>
    </message>
    <message>
      <source>some ratings came from another scale</source>
      <translation>einige Einschätzungen kamen von einer anderen Skala</translation>
    </message>
    <message>
      <source>spread of felt over spread of seen</source>
      <translation>Streuung gefühlt durch Streuung gesehen</translation>
    </message>
    <message>
      <source>spread of the differences (SD)</source>
      <translation>Streuung der Unterschiede (SD)</translation>
    </message>
    <message>
      <source>the calmest third</source>
      <translation>das ruhigste Drittel</translation>
    </message>
    <message>
      <source>the felt ratings never changed</source>
      <translation>die gefühlten Werte änderten sich nie</translation>
    </message>
    <message>
      <source>the middle third</source>
      <translation>das mittlere Drittel</translation>
    </message>
    <message>
      <source>the most stirred-up third</source>
      <translation>das aufgewühlteste Drittel</translation>
    </message>
    <message>
      <source>the people who rated you</source>
      <translation>den Menschen, die dich eingeschätzt haben</translation>
    </message>
    <message>
      <source>the same with moments put together by chance</source>
      <translation>dasselbe bei zufällig zusammengestellten Momenten</translation>
    </message>
    <message>
      <source>the seen ratings never changed</source>
      <translation>die gesehenen Werte änderten sich nie</translation>
    </message>
    <message>
      <source>too few days for an interval</source>
      <translation>zu wenige Tage für ein Intervall</translation>
    </message>
    <message>
      <source>upper limit</source>
      <translation>obere Grenze</translation>
    </message>
    <message>
      <source>value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>what they said</source>
      <translation>was der andere sagte</translation>
    </message>
    <message>
      <source>why it stands alone</source>
      <translation>warum sie allein steht</translation>
    </message>
    <message>
      <source>without partner</source>
      <translation>ohne Gegenstück</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <source>{count} more needed</source>
      <translation>{count} weitere nötig</translation>
    </message>
    <message>
      <source>{first} and {last}</source>
      <translation>{first} und {last}</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} bis {high}</translation>
    </message>
    <message>
      <source>{n} moments have the body beside them; {count} more are needed before anything is said about moving together.</source>
      <translation>Neben {n} Momenten steht der Körper; {count} weitere braucht es, bevor sich über den Gleichlauf etwas sagen lässt.</translation>
    </message>
    <message>
      <source>{n} moments of {what} rated by you and by {who}, all on one day: too few days to say more. Each one stands by itself.</source>
      <translation>{n} Momente ({what}), von dir und von {who} eingeschätzt, alle an einem Tag: zu wenige Tage, um mehr zu sagen. Jeder steht für sich.</translation>
    </message>
    <message>
      <source>{n} moments of {what} rated by you and by {who}; {needs} more are needed before they can be summed up. Each one stands by itself.</source>
      <translation>{n} Momente ({what}), von dir und von {who} eingeschätzt; {needs} weitere braucht es, bevor man sie zusammenfassen kann. Jeder steht für sich.</translation>
    </message>
    <message>
      <source>{n} moments of {what} were rated from both sides, all on one day: too few days to say more.</source>
      <translation>{n} Momente ({what}) sind von beiden Seiten eingeschätzt, alle an einem Tag: zu wenige Tage, um mehr zu sagen.</translation>
    </message>
    <message>
      <source>{n} moments of {what} were rated from both sides; {needs} more are needed before they can be summed up.</source>
      <translation>{n} Momente ({what}) sind von beiden Seiten eingeschätzt; {needs} weitere braucht es, bevor man sie zusammenfassen kann.</translation>
    </message>
    <message>
      <source>{n} moments of {what}; limits need {needs} more. Each point stands by itself.</source>
      <translation>{n} Momente ({what}); Grenzen brauchen {needs} weitere. Jeder Punkt steht für sich.</translation>
    </message>
    <message>
      <source>{times} others rated your {what} higher than you did (typically {typical} points; it could be {least} to {most}).</source>
      <translation>{times} lag die Einschätzung anderer ({what}) über deiner (typisch {typical} Punkte; es könnten {least} bis {most} sein).</translation>
    </message>
    <message>
      <source>{times} others rated your {what} lower than you did (typically {typical} points; it could be {least} to {most}).</source>
      <translation>{times} lag die Einschätzung anderer ({what}) unter deiner (typisch {typical} Punkte; es könnten {least} bis {most} sein).</translation>
    </message>
    <message>
      <source>{times} others rated {what} higher than the person did (typically {typical} points; it could be {least} to {most}).</source>
      <translation>{times} lag die Einschätzung anderer ({what}) über der eigenen (typisch {typical} Punkte; es könnten {least} bis {most} sein).</translation>
    </message>
    <message>
      <source>{times} others rated {what} lower than the person did (typically {typical} points; it could be {least} to {most}).</source>
      <translation>{times} lag die Einschätzung anderer ({what}) unter der eigenen (typisch {typical} Punkte; es könnten {least} bis {most} sein).</translation>
    </message>
    <message>
      <source>{times} {who} rated {what} higher than the person did (typically {typical} points; it could be {least} to {most}).</source>
      <translation>{times} lag die Einschätzung von {who} ({what}) über der eigenen (typisch {typical} Punkte; es könnten {least} bis {most} sein).</translation>
    </message>
    <message>
      <source>{times} {who} rated {what} lower than the person did (typically {typical} points; it could be {least} to {most}).</source>
      <translation>{times} lag die Einschätzung von {who} ({what}) unter der eigenen (typisch {typical} Punkte; es könnten {least} bis {most} sein).</translation>
    </message>
    <message>
      <source>{times} {who}'s rating of your {what} was higher than yours (typically {typical} points; it could be {least} to {most}).</source>
      <translation>{times} lag die Einschätzung von {who} ({what}) über deiner (typisch {typical} Punkte; es könnten {least} bis {most} sein).</translation>
    </message>
    <message>
      <source>{times} {who}'s rating of your {what} was lower than yours (typically {typical} points; it could be {least} to {most}).</source>
      <translation>{times} lag die Einschätzung von {who} ({what}) unter deiner (typisch {typical} Punkte; es könnten {least} bis {most} sein).</translation>
    </message>
    <message>
      <source>{what} ({typical} points; {least} to {most})</source>
      <translation>{what} ({typical} Punkte; {least} bis {most})</translation>
    </message>
    <message>
      <source>{what}, median</source>
      <translation>{what}, Median</translation>
    </message>
    <message>
      <source>{what}, moment by moment</source>
      <translation>{what}, Moment für Moment</translation>
    </message>
    <message>
      <source>{who} chose to be seen in averages only, from ten moments on. That is their choice; it says nothing about you or them.</source>
      <translation>{who} möchte nur in Durchschnitten gezeigt werden, ab zehn Momenten. Das ist eine freie Wahl; sie sagt nichts über dich oder euch.</translation>
    </message>
    <message>
      <source>{who} rated your {what} higher than you did in {k} of {n} moments (on average {typical} points higher; it could be {least} to {most}). Neither rating is the true one.</source>
      <translation>In {k} von {n} Momenten lag die Einschätzung von {who} ({what}) über deiner (im Durchschnitt {typical} Punkte höher; es könnten {least} bis {most} sein). Keine der beiden Einschätzungen ist die wahre.</translation>
    </message>
    <message>
      <source>{who} rated your {what} lower than you did in {k} of {n} moments (on average {typical} points lower; it could be {least} to {most}). Neither rating is the true one.</source>
      <translation>In {k} von {n} Momenten lag die Einschätzung von {who} ({what}) unter deiner (im Durchschnitt {typical} Punkte tiefer; es könnten {least} bis {most} sein). Keine der beiden Einschätzungen ist die wahre.</translation>
    </message>
  </context>
  <context>
    <name>formulation</name>
    <message>
      <source>How I am with people who matter to me</source>
      <translation>Wie ich mit Menschen bin, die mir wichtig sind</translation>
    </message>
    <message>
      <source>What I can rely on</source>
      <translation>Worauf ich mich verlassen kann</translation>
    </message>
    <message>
      <source>What brings me here</source>
      <translation>Was mich hierher bringt</translation>
    </message>
    <message>
      <source>What happens then, in me and between us</source>
      <translation>Was dann passiert, in mir und zwischen uns</translation>
    </message>
    <message>
      <source>What helps me come back</source>
      <translation>Was mir hilft zurückzufinden</translation>
    </message>
    <message>
      <source>What we want to work on</source>
      <translation>Woran wir arbeiten wollen</translation>
    </message>
    <message>
      <source>When I stop seeing minds, and how one could notice</source>
      <translation>Wann ich nicht mehr sehe, was in anderen und mir vorgeht, und woran man es merken könnte</translation>
    </message>
  </context>
  <context>
    <name>heartbeats</name>
    <message>
      <source>How good you thought your counts were is not known.</source>
      <translation>Wie gut du deine Zählungen fandest, ist nicht bekannt.</translation>
    </message>
    <message>
      <source>Over all trials you counted neither too many nor too few.</source>
      <translation>Über alle Durchgänge hast du weder zu viel noch zu wenig gezählt.</translation>
    </message>
    <message>
      <source>Over all trials you counted {percent} % too few.</source>
      <translation>Über alle Durchgänge hast du {percent} % zu wenig gezählt.</translation>
    </message>
    <message>
      <source>Over all trials you counted {percent} % too many.</source>
      <translation>Über alle Durchgänge hast du {percent} % zu viel gezählt.</translation>
    </message>
    <message>
      <source>Trials: {n}. Your counts agreed with the device by {score} % on average (100 % = the same). {lean} {belief} Someone who knows their usual heart rate can count well without feeling a single beat, so this says little about feeling the body, and nothing about a single feeling.</source>
      <translation>Durchgänge: {n}. Deine Zählungen stimmten im Mittel zu {score} % mit dem Gerät überein (100 % = gleich). {lean} {belief} Wer seine übliche Herzfrequenz kennt, kann gut zählen, ohne einen einzigen Schlag zu spüren; deshalb sagt das wenig darüber, wie du deinen Körper spürst, und nichts über ein einzelnes Gefühl.</translation>
    </message>
    <message>
      <source>You thought they were good to {belief} of 100.</source>
      <translation>Du fandest sie zu {belief} von 100 gut.</translation>
    </message>
  </context>
  <context>
    <name>import</name>
    <message>
      <source>{rows} new rows came in.</source>
      <translation>{rows} neue Zeilen sind dazugekommen.</translation>
    </message>
    <message>
      <source>{rows} new rows came in. {refused} places could not be read; they are listed in {file}.</source>
      <translation>{rows} neue Zeilen sind dazugekommen. {refused} Stellen konnten nicht gelesen werden; sie stehen in {file}.</translation>
    </message>
    <message>
      <source>{rows} new rows of {people} people came in.</source>
      <translation>{rows} neue Zeilen von {people} Personen sind dazugekommen.</translation>
    </message>
    <message>
      <source>{rows} new rows of {people} people came in. {refused} places could not be read and {flagged} look odd; they are listed in {file}.</source>
      <translation>{rows} neue Zeilen von {people} Personen sind dazugekommen. {refused} Stellen konnten nicht gelesen werden und {flagged} sehen seltsam aus; sie stehen in {file}.</translation>
    </message>
  </context>
  <context>
    <name>inside</name>
    <message>
      <source>acting before thinking</source>
      <translation>Handeln vor dem Nachdenken</translation>
    </message>
    <message>
      <source>affection</source>
      <translation>Zuneigung</translation>
    </message>
    <message>
      <source>affection, guessed in the other</source>
      <translation>Zuneigung, beim anderen vermutet</translation>
    </message>
    <message>
      <source>anger</source>
      <translation>Ärger</translation>
    </message>
    <message>
      <source>anger, guessed in the other</source>
      <translation>Ärger, beim anderen vermutet</translation>
    </message>
    <message>
      <source>anger, looking back</source>
      <translation>Ärger, im Rückblick</translation>
    </message>
    <message>
      <source>calm</source>
      <translation>Ruhe</translation>
    </message>
    <message>
      <source>calmness</source>
      <translation>Gelassenheit</translation>
    </message>
    <message>
      <source>certainty</source>
      <translation>Gewissheit</translation>
    </message>
    <message>
      <source>certainty at its height</source>
      <translation>Gewissheit am Höhepunkt</translation>
    </message>
    <message>
      <source>curiosity</source>
      <translation>Neugier</translation>
    </message>
    <message>
      <source>disappointment</source>
      <translation>Enttäuschung</translation>
    </message>
    <message>
      <source>disappointment, guessed in the other</source>
      <translation>Enttäuschung, beim anderen vermutet</translation>
    </message>
    <message>
      <source>disgust</source>
      <translation>Ekel</translation>
    </message>
    <message>
      <source>emptiness</source>
      <translation>innere Leere</translation>
    </message>
    <message>
      <source>energy</source>
      <translation>Energie</translation>
    </message>
    <message>
      <source>fear</source>
      <translation>Angst</translation>
    </message>
    <message>
      <source>feeling unreal</source>
      <translation>„Unwirklich fühlen“</translation>
    </message>
    <message>
      <source>guilt</source>
      <translation>Schuld</translation>
    </message>
    <message>
      <source>how much it helped</source>
      <translation>„Wie sehr es half“</translation>
    </message>
    <message>
      <source>interest</source>
      <translation>Interesse</translation>
    </message>
    <message>
      <source>jealousy</source>
      <translation>Eifersucht</translation>
    </message>
    <message>
      <source>joy</source>
      <translation>Freude</translation>
    </message>
    <message>
      <source>joy, looking back</source>
      <translation>Freude, im Rückblick</translation>
    </message>
    <message>
      <source>keeping distance</source>
      <translation>„Abstand halten“</translation>
    </message>
    <message>
      <source>loneliness</source>
      <translation>Einsamkeit</translation>
    </message>
    <message>
      <source>mood</source>
      <translation>Stimmung</translation>
    </message>
    <message>
      <source>need for someone</source>
      <translation>„Jemanden brauchen“</translation>
    </message>
    <message>
      <source>not knowing whose feeling</source>
      <translation>„Nicht wissen, wessen Gefühl“</translation>
    </message>
    <message>
      <source>only deeds count</source>
      <translation>„Nur Taten zählen“</translation>
    </message>
    <message>
      <source>reaching out</source>
      <translation>„Nähe suchen“</translation>
    </message>
    <message>
      <source>reading much into others</source>
      <translation>„Viel in andere hineinlesen“</translation>
    </message>
    <message>
      <source>relief</source>
      <translation>Erleichterung</translation>
    </message>
    <message>
      <source>sadness</source>
      <translation>Traurigkeit</translation>
    </message>
    <message>
      <source>sadness, looking back</source>
      <translation>Traurigkeit, im Rückblick</translation>
    </message>
    <message>
      <source>seeing several sides</source>
      <translation>„Mehrere Seiten sehen“</translation>
    </message>
    <message>
      <source>seeing their side at its height</source>
      <translation>„Ihre Seite sehen, am Höhepunkt“</translation>
    </message>
    <message>
      <source>shame</source>
      <translation>Scham</translation>
    </message>
    <message>
      <source>sleep</source>
      <translation>Schlaf</translation>
    </message>
    <message>
      <source>strength of the event</source>
      <translation>Stärke des Ereignisses</translation>
    </message>
    <message>
      <source>tension</source>
      <translation>Anspannung</translation>
    </message>
    <message>
      <source>tension at its height</source>
      <translation>Anspannung am Höhepunkt</translation>
    </message>
    <message>
      <source>tension, looking back</source>
      <translation>Anspannung, im Rückblick</translation>
    </message>
    <message>
      <source>thinking it over</source>
      <translation>„Innehalten und nachdenken“</translation>
    </message>
    <message>
      <source>thoughts felt like facts</source>
      <translation>„Gedanken wie Tatsachen“</translation>
    </message>
    <message>
      <source>urge to harm oneself</source>
      <translation>Drang, sich etwas anzutun</translation>
    </message>
  </context>
  <context>
    <name>item_kind</name>
    <message>
      <source>a field</source>
      <translation>ein Feld</translation>
    </message>
    <message>
      <source>a length of time</source>
      <translation>eine Dauer</translation>
    </message>
    <message>
      <source>a line</source>
      <translation>eine Linie</translation>
    </message>
    <message>
      <source>a line with two sides</source>
      <translation>eine Linie mit zwei Seiten</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>eine Zahl</translation>
    </message>
    <message>
      <source>a person</source>
      <translation>ein Mensch</translation>
    </message>
    <message>
      <source>a time</source>
      <translation>eine Uhrzeit</translation>
    </message>
    <message>
      <source>any of a list</source>
      <translation>mehrere aus einer Liste</translation>
    </message>
    <message>
      <source>one of a list</source>
      <translation>eines aus einer Liste</translation>
    </message>
    <message>
      <source>people</source>
      <translation>Menschen</translation>
    </message>
    <message>
      <source>several lines</source>
      <translation>mehrere Linien</translation>
    </message>
    <message>
      <source>yes or no</source>
      <translation>ja oder nein</translation>
    </message>
    <message>
      <source>your own words</source>
      <translation>deine eigenen Worte</translation>
    </message>
    <message>
      <source>{kind}; only after some answers</source>
      <translation>{kind}; nur nach manchen Antworten</translation>
    </message>
    <message>
      <source>{kind}; only if you allowed it</source>
      <translation>{kind}; nur wenn du es erlaubt hast</translation>
    </message>
    <message>
      <source>{kind}; taking turns with others</source>
      <translation>{kind}; im Wechsel mit anderen</translation>
    </message>
  </context>
  <context>
    <name>load</name>
    <message>
      <source>A usual day: {prompts} check-ins, about {minutes} minutes together.</source>
      <translation>Ein üblicher Tag: {prompts} Fragerunden, zusammen etwa {minutes} Minuten.</translation>
    </message>
    <message>
      <source>Extra questions may follow; this protocol sets no limit to them.</source>
      <translation>Zusätzliche Fragen können folgen; dieser Fragenplan setzt ihnen keine Grenze.</translation>
    </message>
    <message>
      <source>It asks for one day.</source>
      <translation>Er fragt einen Tag lang.</translation>
    </message>
    <message>
      <source>It asks for {days} days.</source>
      <translation>Er fragt {days} Tage lang.</translation>
    </message>
    <message>
      <source>It goes on until you choose another.</source>
      <translation>Er geht weiter, bis du einen anderen wählst.</translation>
    </message>
    <message>
      <source>No planned check-ins: you begin each entry yourself.</source>
      <translation>Keine geplanten Fragerunden: Du beginnst jeden Eintrag selbst.</translation>
    </message>
    <message>
      <source>The fullest day, with all extra questions: {prompts} check-ins, about {minutes} minutes.</source>
      <translation>Der vollste Tag, mit allen zusätzlichen Fragen: {prompts} Fragerunden, etwa {minutes} Minuten.</translation>
    </message>
    <message>
      <source>{items} questions, about {minutes} min</source>
      <translation>{items} Fragen, etwa {minutes} min</translation>
    </message>
    <message>
      <source>{items} questions, under a minute</source>
      <translation>{items} Fragen, unter einer Minute</translation>
    </message>
  </context>
  <context>
    <name>measures</name>
    <message>
      <source>A flag, not a judgement: nothing was left out for it.</source>
      <translation>Ein Hinweis, kein Urteil: Deswegen wurde nichts weggelassen.</translation>
    </message>
    <message>
      <source>Adjusted to gaps of {hours:.2f} h, exponent {power:.3f}.</source>
      <translation>Umgerechnet auf Abstände von {hours:.2f} Std., Exponent {power:.3f}.</translation>
    </message>
    <message>
      <source>Among {n} emotions: {names}.</source>
      <translation>Unter {n} Gefühlen: {names}.</translation>
    </message>
    <message>
      <source>Cannot be told: times or items are missing.</source>
      <translation>Lässt sich nicht sagen: Zeiten oder Fragen fehlen.</translation>
    </message>
    <message>
      <source>Correlation left after one hour.</source>
      <translation>Zusammenhang, der nach einer Stunde noch da ist.</translation>
    </message>
    <message>
      <source>Fewer than {least} answers ({n}).</source>
      <translation>Weniger als {least} Antworten ({n}).</translation>
    </message>
    <message>
      <source>Fewer than {least} moments with all emotions ({n}).</source>
      <translation>Weniger als {least} Momente mit allen Gefühlen ({n}).</translation>
    </message>
    <message>
      <source>From few pairs: take it with care.</source>
      <translation>Aus wenigen Paaren: mit Vorsicht zu nehmen.</translation>
    </message>
    <message>
      <source>Needs at least two {kind} emotions with answers.</source>
      <translation>Braucht mindestens zwei Gefühle der Art {kind} mit Antworten.</translation>
    </message>
    <message>
      <source>No answers.</source>
      <translation>Keine Antworten.</translation>
    </message>
    <message>
      <source>No check-in item with a numeric scale, or no entries.</source>
      <translation>Keine Frage mit einer Zahlenskala, oder keine Einträge.</translation>
    </message>
    <message>
      <source>No cut-off: the scale has no bounds, or the cut-off would be 0.</source>
      <translation>Keine Schwelle: Die Skala hat keine Grenzen, oder die Schwelle wäre 0.</translation>
    </message>
    <message>
      <source>No planned prompts.</source>
      <translation>Keine geplanten Fragerunden.</translation>
    </message>
    <message>
      <source>No prompt could be answered.</source>
      <translation>Keine Fragerunde konnte dich erreichen.</translation>
    </message>
    <message>
      <source>No times of arrival and opening.</source>
      <translation>Keine Zeiten von Ankunft und Öffnen.</translation>
    </message>
    <message>
      <source>No two neighbouring prompts were both answered.</source>
      <translation>Nie wurden zwei benachbarte Fragerunden beide beantwortet.</translation>
    </message>
    <message>
      <source>Steps of at least {step:g} points (cut-off {label}); {share:.1%} of pairs.</source>
      <translation>Sprünge von mindestens {step:g} Punkten (Schwelle {label}); {share:.1%} der Paare.</translation>
    </message>
    <message>
      <source>The answers do not vary.</source>
      <translation>Die Antworten schwanken nicht.</translation>
    </message>
    <message>
      <source>The gaps between answers do not determine it.</source>
      <translation>Die Abstände zwischen den Antworten legen es nicht fest.</translation>
    </message>
    <message>
      <source>The mean is at the end of the scale.</source>
      <translation>Der Mittelwert liegt am Ende der Skala.</translation>
    </message>
    <message>
      <source>The scale has no bounds.</source>
      <translation>Die Skala hat keine Grenzen.</translation>
    </message>
    <message>
      <source>a signal of the body</source>
      <translation>ein Signal des Körpers</translation>
    </message>
    <message>
      <source>an urge</source>
      <translation>ein Drang</translation>
    </message>
    <message>
      <source>circumstances</source>
      <translation>Umstände</translation>
    </message>
    <message>
      <source>closeness and distance</source>
      <translation>Nähe und Abstand</translation>
    </message>
    <message>
      <source>how thinking about minds is going</source>
      <translation>wie es mit dem Nachdenken über Gefühle und Gedanken geht</translation>
    </message>
    <message>
      <source>looking back on the day</source>
      <translation>Rückblick auf den Tag</translation>
    </message>
    <message>
      <source>what happened</source>
      <translation>was passiert ist</translation>
    </message>
    <message>
      <source>what someone saw in you</source>
      <translation>was jemand an dir gesehen hat</translation>
    </message>
    <message>
      <source>what the observer felt</source>
      <translation>was die beobachtende Person fühlte</translation>
    </message>
    <message>
      <source>what the other says they feel</source>
      <translation>was der andere nach eigenen Worten fühlt</translation>
    </message>
    <message>
      <source>what was done</source>
      <translation>was getan wurde</translation>
    </message>
    <message>
      <source>what was tried, and whether it helped</source>
      <translation>was versucht wurde, und ob es half</translation>
    </message>
    <message>
      <source>what you feel</source>
      <translation>was du fühlst</translation>
    </message>
    <message>
      <source>what you think the other feels</source>
      <translation>was du denkst, dass der andere fühlt</translation>
    </message>
    <message>
      <source>who it is about</source>
      <translation>um wen es geht</translation>
    </message>
    <message>
      <source>{n} answers off the scale or not a number left out.</source>
      <translation>{n} Antworten außerhalb der Skala oder ohne Zahl weggelassen.</translation>
    </message>
    <message>
      <source>{n} gaps of zero hours were left out.</source>
      <translation>{n} Abstände von null Stunden wurden weggelassen.</translation>
    </message>
    <message>
      <source>{n} prompts share their number with another.</source>
      <translation>{n} Fragerunden teilen ihre Nummer mit einer anderen.</translation>
    </message>
    <message>
      <source>{n} prompts that could not be shown are left out.</source>
      <translation>{n} Fragerunden, die nicht gezeigt werden konnten, sind weggelassen.</translation>
    </message>
  </context>
  <context>
    <name>numbers</name>
    <message>
      <source>1.5</source>
      <translation>1,5</translation>
    </message>
  </context>
  <context>
    <name>observer</name>
    <message>
      <source>The person you rate, and whoever they share with, can see this. You will not see theirs. Do not rate if either of you feels pressed.</source>
      <translation>Der Mensch, den du einschätzt, und alle, mit denen er teilt, können das sehen. Du siehst die andere Seite nicht. Schätze nichts ein, wenn sich jemand von euch gedrängt fühlt.</translation>
    </message>
    <message>
      <source>They may see my single answers, from tomorrow on</source>
      <translation>Meine einzelnen Antworten dürfen gesehen werden, ab morgen</translation>
    </message>
    <message>
      <source>Without this they only ever see averages, from ten moments on.</source>
      <translation>Ohne das sind immer nur Mittelwerte zu sehen, ab zehn Momenten.</translation>
    </message>
  </context>
  <context>
    <name>passphrase</name>
    <message>
      <source>Easy to guess. Another word or two would help a lot.</source>
      <translation>Leicht zu erraten. Ein oder zwei Wörter mehr würden viel helfen.</translation>
    </message>
    <message>
      <source>Fair. One more word would make it good.</source>
      <translation>Ordentlich. Ein Wort mehr würde sie gut machen.</translation>
    </message>
    <message>
      <source>Good. Hard to guess.</source>
      <translation>Gut. Schwer zu erraten.</translation>
    </message>
    <message>
      <source>Three or four words that do not belong together are easy to keep and hard to guess.</source>
      <translation>Drei oder vier Wörter, die nicht zusammengehören, sind leicht zu behalten und schwer zu erraten.</translation>
    </message>
  </context>
  <context>
    <name>plan</name>
    <message>
      <source>If your life is in danger, call your local emergency number.</source>
      <translation>Wenn dein Leben in Gefahr ist, ruf den Notruf an.</translation>
    </message>
    <message>
      <source>My reasons to get through this</source>
      <translation>Meine Gründe, da durchzukommen</translation>
    </message>
    <message>
      <source>No helpline can be read here yet. One can be entered in the file {name} in the folder of this diary.</source>
      <translation>Hier ist noch kein Hilfetelefon zu lesen. Du kannst eines in der Datei {name} im Ordner dieses Tagebuchs eintragen.</translation>
    </message>
    <message>
      <source>No helpline has been entered yet. You can enter one in the plan, or in the file {name} in the folder of this diary.</source>
      <translation>Noch ist kein Hilfetelefon eingetragen. Du kannst eines im Plan eintragen oder in der Datei {name} im Ordner dieses Tagebuchs.</translation>
    </message>
    <message>
      <source>Nobody is alerted by what you write. It stays in this file unless you share it.</source>
      <translation>Niemand wird alarmiert durch das, was du schreibst. Es bleibt in dieser Datei, außer du teilst sie.</translation>
    </message>
    <message>
      <source>Only the beginning of {name} is shown: {n} lines at most.</source>
      <translation>Von {name} steht hier nur der Anfang: höchstens {n} Zeilen.</translation>
    </message>
    <message>
      <source>People I can reach</source>
      <translation>Menschen, die ich erreichen kann</translation>
    </message>
    <message>
      <source>Services and helplines</source>
      <translation>Dienste und Hilfetelefone</translation>
    </message>
    <message>
      <source>What I notice first</source>
      <translation>Was ich zuerst merke</translation>
    </message>
    <message>
      <source>What helps me</source>
      <translation>Was mir hilft</translation>
    </message>
    <message>
      <source>What others can do</source>
      <translation>Was andere tun können</translation>
    </message>
    <message>
      <source>What others should rather not do</source>
      <translation>Was andere lieber lassen sollten</translation>
    </message>
    <message>
      <source>What you write here reaches no one by itself. To reach someone now:</source>
      <translation>Was du hier schreibst, erreicht von selbst niemanden. Um jetzt jemanden zu erreichen:</translation>
    </message>
    <message>
      <source>Your clinician sees what you shared when they open it, perhaps days later.</source>
      <translation>Wer dich behandelt, sieht, was du freigegeben hast, erst beim Öffnen, vielleicht Tage später.</translation>
    </message>
    <message>
      <source>{name} beside the diary cannot be read. Look whether it is a file that may be read.</source>
      <translation>{name} neben dem Tagebuch lässt sich nicht lesen. Sieh nach, ob es eine Datei ist und ob sie gelesen werden darf.</translation>
    </message>
    <message>
      <source>{name} beside the diary is not text in UTF-8. Save it anew as UTF-8.</source>
      <translation>{name} neben dem Tagebuch ist kein Text in UTF-8. Speichere die Datei neu als UTF-8.</translation>
    </message>
  </context>
  <context>
    <name>predictions</name>
    <message>
      <source>A month of more automatic mentalizing comes before a month of feeling worse</source>
      <translation>Auf einen Monat mit mehr automatischem Mentalisieren folgt ein Monat, in dem es schlechter geht</translation>
    </message>
    <message>
      <source>After reaching and clinging it takes longer until reflection is back</source>
      <translation>Nach Suchen und Festhalten dauert es länger, bis das Nachdenken wieder da ist</translation>
    </message>
    <message>
      <source>After something hard with someone, tension is higher</source>
      <translation>Nach etwas Schwerem mit jemandem ist die Anspannung höher</translation>
    </message>
    <message>
      <source>Days with an impulsive act are days of more tension</source>
      <translation>Tage mit einer impulsiven Handlung sind Tage mit mehr Anspannung</translation>
    </message>
    <message>
      <source>Days with both clinging and distance have more switches</source>
      <translation>Tage mit Festhalten und Abstand zugleich haben mehr Umschaltungen</translation>
    </message>
    <message>
      <source>Four to ten hours after something hard, tension is still higher</source>
      <translation>Vier bis zehn Stunden nach etwas Schwerem ist die Anspannung noch höher</translation>
    </message>
    <message>
      <source>Guesses of what others feel are further off in the automatic mode</source>
      <translation>Im automatischen Modus liegen Vermutungen über die Gefühle anderer weiter daneben</translation>
    </message>
    <message>
      <source>In the evening, the hard part of the day is remembered as harder than it was logged</source>
      <translation>Am Abend wird der schwere Teil des Tages schwerer erinnert, als er eingetragen wurde</translation>
    </message>
    <message>
      <source>One's own feeling moves towards the feeling of the other</source>
      <translation>Das eigene Gefühl bewegt sich auf das Gefühl des anderen zu</translation>
    </message>
    <message>
      <source>Others are taken to be angrier or more disappointed than they say they are</source>
      <translation>Andere werden für ärgerlicher oder enttäuschter gehalten, als sie selbst sagen</translation>
    </message>
    <message>
      <source>Reflection is lost when one feels bad</source>
      <translation>Das Nachdenken geht verloren, wenn man sich schlecht fühlt</translation>
    </message>
    <message>
      <source>Reflection is lost when the need for someone is strong</source>
      <translation>Das Nachdenken geht verloren, wenn man jemanden stark braucht</translation>
    </message>
    <message>
      <source>Tension comes before urges</source>
      <translation>Anspannung kommt vor dem Drang</translation>
    </message>
    <message>
      <source>The closer the person, the lower the switch point</source>
      <translation>Je näher der Mensch, desto tiefer der Umschaltpunkt</translation>
    </message>
    <message>
      <source>The more distance with a person, the higher the switch point</source>
      <translation>Je mehr Abstand zu einem Menschen, desto höher der Umschaltpunkt</translation>
    </message>
    <message>
      <source>The more distance, the more the body is stirred up beyond what is felt</source>
      <translation>Je mehr Abstand, desto mehr ist der Körper aufgewühlt, über das Gefühlte hinaus</translation>
    </message>
    <message>
      <source>The more reaching and clinging with a person, the lower the switch point</source>
      <translation>Je mehr Suchen und Festhalten bei einem Menschen, desto tiefer der Umschaltpunkt</translation>
    </message>
    <message>
      <source>The same kind of event with the same person does not hurt less with time</source>
      <translation>Dieselbe Art von Ereignis mit demselben Menschen tut mit der Zeit nicht weniger weh</translation>
    </message>
    <message>
      <source>This is more so on days of strong need for someone</source>
      <translation>Das ist stärker an Tagen, an denen man jemanden sehr braucht</translation>
    </message>
    <message>
      <source>cannot tell</source>
      <translation>lässt sich nicht sagen</translation>
    </message>
    <message>
      <source>points the other way</source>
      <translation>weist in die andere Richtung</translation>
    </message>
    <message>
      <source>points this way</source>
      <translation>weist in diese Richtung</translation>
    </message>
    <message>
      <source>{pointing} of {testable} statements that could be looked at point somewhere; about {chance} would by chance alone. The theory is a guess that your data may refuse.</source>
      <translation>{pointing} von {testable} Aussagen, die sich prüfen ließen, weisen in eine Richtung; allein durch Zufall wären es etwa {chance}. Die Theorie ist eine Vermutung, die deine Daten zurückweisen dürfen.</translation>
    </message>
  </context>
  <context>
    <name>preview</name>
    <message>
      <source>A file of the dataset.</source>
      <translation>Eine Datei des Datensatzes.</translation>
    </message>
    <message>
      <source>Each answer: the question's code, the number or the words, when it was given.</source>
      <translation>Jede Antwort: der Code der Frage, die Zahl oder die Worte, wann sie gegeben wurde.</translation>
    </message>
    <message>
      <source>Each time you were asked, or asked yourself: when, and what became of it.</source>
      <translation>Jedes Mal, wenn du gefragt wurdest oder dich selbst gefragt hast: wann, und was daraus wurde.</translation>
    </message>
    <message>
      <source>Incidents by date.</source>
      <translation>Vorfälle nach Datum.</translation>
    </message>
    <message>
      <source>Signals of the body.</source>
      <translation>Signale des Körpers.</translation>
    </message>
    <message>
      <source>The people: code, relationship, closeness. No names.</source>
      <translation>Die Menschen: Kürzel, Beziehung, Nähe. Keine Namen.</translation>
    </message>
    <message>
      <source>The questions themselves.</source>
      <translation>Die Fragen selbst.</translation>
    </message>
    <message>
      <source>The same answers once more, one line for each check-in.</source>
      <translation>Dieselben Antworten noch einmal, eine Zeile je Eintrag.</translation>
    </message>
    <message>
      <source>Therapy sessions.</source>
      <translation>Therapiesitzungen.</translation>
    </message>
    <message>
      <source>What each column means, to read.</source>
      <translation>Was jede Spalte bedeutet, zum Lesen.</translation>
    </message>
    <message>
      <source>What each column means.</source>
      <translation>Was jede Spalte bedeutet.</translation>
    </message>
    <message>
      <source>What happened between you and someone: what, when, with whom (by code).</source>
      <translation>Was zwischen dir und jemandem passiert ist: was, wann, mit wem (als Kürzel).</translation>
    </message>
    <message>
      <source>What is in the folder, for programs.</source>
      <translation>Was in dem Ordner ist, für Programme.</translation>
    </message>
    <message>
      <source>What others said they saw, by code.</source>
      <translation>Was andere nach eigenen Worten gesehen haben, als Kürzel.</translation>
    </message>
  </context>
  <context>
    <name>previewing</name>
    <message>
      <source>Line {line}: {what} {mend}</source>
      <translation>Zeile {line}: {what} {mend}</translation>
    </message>
    <message>
      <source>Your diary has version {version} of {id} already, and this one differs. Give it a new version.</source>
      <translation>Dein Tagebuch hat Version {version} von {id} schon, und diese hier ist anders. Gib ihr eine neue Version.</translation>
    </message>
  </context>
  <context>
    <name>protocol</name>
    <message>
      <source>1 gives one matched prompt for each triggered one.</source>
      <translation>1 gibt zu jeder ausgelösten Fragerunde eine passende andere.</translation>
    </message>
    <message>
      <source>A choice or multi_choice has options, other kinds have none.</source>
      <translation>choice und multi_choice haben Auswahlmöglichkeiten, andere Arten keine.</translation>
    </message>
    <message>
      <source>A page of {form} names {id}, which is no item.</source>
      <translation>Eine Seite von {form} nennt {id}; das ist keine Frage.</translation>
    </message>
    <message>
      <source>A role is a family and a name joined by a dot, such as self.anger. The families are: {known}.</source>
      <translation>Eine Rolle ist eine Familie und ein Name, durch einen Punkt verbunden, etwa self.anger. Die Familien sind: {known}.</translation>
    </message>
    <message>
      <source>About {minutes} minutes a day are planned, and burden_minutes allows {most}.</source>
      <translation>Geplant sind etwa {minutes} Minuten am Tag, und burden_minutes erlaubt {most}.</translation>
    </message>
    <message>
      <source>Add a [[rotation]] of that id, or take the line out.</source>
      <translation>Ergänz eine [[rotation]] mit dieser id, oder nimm die Zeile heraus.</translation>
    </message>
    <message>
      <source>Add a line that begins with {key} =</source>
      <translation>Ergänz eine Zeile, die mit {key} = beginnt</translation>
    </message>
    <message>
      <source>Add the item, or take its name off the page.</source>
      <translation>Ergänz die Frage, oder nimm ihren Namen von der Seite.</translation>
    </message>
    <message>
      <source>Add the words in every language of the protocol.</source>
      <translation>Ergänz die Worte in jeder Sprache des Fragenplans.</translation>
    </message>
    <message>
      <source>Ask less often, or raise daily_cap.</source>
      <translation>Frag seltener, oder erhöh daily_cap.</translation>
    </message>
    <message>
      <source>Ask less often, shorten a gap, or move a fixed time.</source>
      <translation>Frag seltener, verkürz einen Abstand, oder verschieb eine feste Zeit.</translation>
    </message>
    <message>
      <source>Ask less often, shorten the gap, or widen the waking hours.</source>
      <translation>Frag seltener, verkürz den Abstand, oder weite die Wachzeit.</translation>
    </message>
    <message>
      <source>Ask less, or raise burden_minutes.</source>
      <translation>Frag weniger, oder erhöh burden_minutes.</translation>
    </message>
    <message>
      <source>Give each axis an id of its own.</source>
      <translation>Gib jeder Achse eine eigene id.</translation>
    </message>
    <message>
      <source>Give each item of a form a role of its own.</source>
      <translation>Gib jeder Frage eines Bogens eine eigene Rolle.</translation>
    </message>
    <message>
      <source>Give each option a code of its own.</source>
      <translation>Gib jeder Auswahlmöglichkeit einen eigenen Code.</translation>
    </message>
    <message>
      <source>Give minutes, more than twice the jitter.</source>
      <translation>Gib Minuten an, mehr als das Doppelte von jitter.</translation>
    </message>
    <message>
      <source>Give one of the two another id.</source>
      <translation>Gib einem von beiden eine andere id.</translation>
    </message>
    <message>
      <source>Give one time, such as at = ["21:30"].</source>
      <translation>Gib eine Zeit an, etwa at = ["21:30"].</translation>
    </message>
    <message>
      <source>Give rising minutes after the event, such as [15, 30, 60, 120].</source>
      <translation>Gib steigende Minuten nach dem Ereignis an, etwa [15, 30, 60, 120].</translation>
    </message>
    <message>
      <source>Give times of day, such as at = ["10:00", "18:00"].</source>
      <translation>Gib Uhrzeiten an, etwa at = ["10:00", "18:00"].</translation>
    </message>
    <message>
      <source>It is not written as TOML.</source>
      <translation>Er ist nicht als TOML geschrieben.</translation>
    </message>
    <message>
      <source>Let expire_started_minutes be at least as long as expire_unopened_minutes; both count from the prompt.</source>
      <translation>Mach expire_started_minutes mindestens so lang wie expire_unopened_minutes; beide zählen ab der Fragerunde.</translation>
    </message>
    <message>
      <source>Let it expire sooner, or widen the gap.</source>
      <translation>Lass sie früher verfallen, oder vergrößer den Abstand.</translation>
    </message>
    <message>
      <source>Let it read items with one answer on earlier pages of the form.</source>
      <translation>Lass sie Fragen mit einer Antwort auf früheren Seiten des Bogens lesen.</translation>
    </message>
    <message>
      <source>Let the end differ from the beginning (00:00 to 00:00 is the whole day).</source>
      <translation>Das Ende muss sich vom Anfang unterscheiden (00:00 bis 00:00 ist der ganze Tag).</translation>
    </message>
    <message>
      <source>Look for a slip in the name, or take the line out.</source>
      <translation>Such nach einem Tippfehler im Namen, oder nimm die Zeile heraus.</translation>
    </message>
    <message>
      <source>Look there for a missing quotation mark, bracket or equals sign, or a name given twice.</source>
      <translation>Such dort nach einem fehlenden Anführungszeichen, einer Klammer, einem Gleichheitszeichen oder einem doppelten Namen.</translation>
    </message>
    <message>
      <source>Make it shorter than expire_unopened_minutes, or take it out.</source>
      <translation>Mach es kürzer als expire_unopened_minutes, oder nimm es heraus.</translation>
    </message>
    <message>
      <source>Move the time, or widen the waking hours.</source>
      <translation>Verschieb die Zeit, oder weite die Wachzeit.</translation>
    </message>
    <message>
      <source>Name an item that is asked of everybody.</source>
      <translation>Nenn eine Frage, die allen gestellt wird.</translation>
    </message>
    <message>
      <source>Name each item once in a form.</source>
      <translation>Nenn jede Frage in einem Bogen nur einmal.</translation>
    </message>
    <message>
      <source>Name each time once.</source>
      <translation>Nenn jede Zeit nur einmal.</translation>
    </message>
    <message>
      <source>Name headings by the number of the page, from 0.</source>
      <translation>Nenn Überschriften nach der Nummer der Seite, von 0 an.</translation>
    </message>
    <message>
      <source>Name items of this protocol that have one answer.</source>
      <translation>Nenn Fragen dieses Fragenplans, die eine Antwort haben.</translation>
    </message>
    <message>
      <source>Name one of: {known}.</source>
      <translation>Nenn eines von: {known}.</translation>
    </message>
    <message>
      <source>Only {placed} of {wanted} prompts a day find a place: the gaps leave no room.</source>
      <translation>Nur {placed} von {wanted} Fragerunden am Tag finden Platz: Die Abstände lassen keinen Raum.</translation>
    </message>
    <message>
      <source>Pages are counted from 0.</source>
      <translation>Seiten werden von 0 an gezählt.</translation>
    </message>
    <message>
      <source>Put an item on it, or take the page out.</source>
      <translation>Setz eine Frage darauf, oder nimm die Seite heraus.</translation>
    </message>
    <message>
      <source>Put it on a page, or take it out.</source>
      <translation>Setz sie auf eine Seite, oder nimm sie heraus.</translation>
    </message>
    <message>
      <source>Questions follow answers here, and the protocol does not say so.</source>
      <translation>Hier folgen Fragen auf Antworten, und der Fragenplan sagt es nicht.</translation>
    </message>
    <message>
      <source>Quote an item of an earlier page of the same form.</source>
      <translation>Zitier eine Frage von einer früheren Seite desselben Bogens.</translation>
    </message>
    <message>
      <source>Say how many prompts a day, at least 1.</source>
      <translation>Sag, wie viele Fragerunden am Tag, mindestens 1.</translation>
    </message>
    <message>
      <source>Say in `about` that extra questions follow some answers and can be switched off.</source>
      <translation>Sag in `about`, dass auf manche Antworten zusätzliche Fragen folgen und sich ausschalten lassen.</translation>
    </message>
    <message>
      <source>Take at least 1 and at most as many as rotate in the form.</source>
      <translation>Nimm mindestens 1 und höchstens so viele, wie in dem Bogen wechseln.</translation>
    </message>
    <message>
      <source>Take one of: {known}.</source>
      <translation>Nimm eines von: {known}.</translation>
    </message>
    <message>
      <source>Take the range out.</source>
      <translation>Nimm den Bereich heraus.</translation>
    </message>
    <message>
      <source>The heading {key} belongs to no page.</source>
      <translation>Die Überschrift {key} gehört zu keiner Seite.</translation>
    </message>
    <message>
      <source>The id {id} is used twice.</source>
      <translation>Die id {id} wird zweimal benutzt.</translation>
    </message>
    <message>
      <source>The languages are not named.</source>
      <translation>Die Sprachen sind nicht genannt.</translation>
    </message>
    <message>
      <source>The waking hours need a beginning and an end.</source>
      <translation>Die Wachzeit braucht einen Anfang und ein Ende.</translation>
    </message>
    <message>
      <source>The words quote the answer to {name}, which is not known by then.</source>
      <translation>Die Worte zitieren die Antwort auf {name}, die bis dahin nicht bekannt ist.</translation>
    </message>
    <message>
      <source>There are no waking hours.</source>
      <translation>Es gibt keine Wachzeit.</translation>
    </message>
    <message>
      <source>There is no scheme {kind}.</source>
      <translation>Es gibt kein Schema {kind}.</translation>
    </message>
    <message>
      <source>Use small letters, digits and _, beginning with a letter.</source>
      <translation>Nimm Kleinbuchstaben, Ziffern und _, mit einem Buchstaben am Anfang.</translation>
    </message>
    <message>
      <source>Write a comparison, such as happened == 1 or tension &gt; 50.</source>
      <translation>Schreib einen Vergleich, etwa happened == 1 oder tension &gt; 50.</translation>
    </message>
    <message>
      <source>Write a list in square brackets.</source>
      <translation>Schreib eine Liste in eckigen Klammern.</translation>
    </message>
    <message>
      <source>Write a list of words in quotation marks.</source>
      <translation>Schreib eine Liste von Wörtern in Anführungszeichen.</translation>
    </message>
    <message>
      <source>Write a number.</source>
      <translation>Schreib eine Zahl.</translation>
    </message>
    <message>
      <source>Write at least 1, or take the line out.</source>
      <translation>Schreib mindestens 1, oder nimm die Zeile heraus.</translation>
    </message>
    <message>
      <source>Write it as a table of its own, under [{key}].</source>
      <translation>Schreib es als eigene Tabelle, unter [{key}].</translation>
    </message>
    <message>
      <source>Write it as tables, each under [[{key}]].</source>
      <translation>Schreib es als Tabellen, jede unter [[{key}]].</translation>
    </message>
    <message>
      <source>Write it in quotation marks.</source>
      <translation>Schreib es in Anführungszeichen.</translation>
    </message>
    <message>
      <source>Write the lower number first and the higher one second.</source>
      <translation>Schreib zuerst die kleinere Zahl und dann die größere.</translation>
    </message>
    <message>
      <source>Write the words by language, such as {{ en = "…", de = "…" }}.</source>
      <translation>Schreib die Worte nach Sprache, etwa {{ en = "…", de = "…" }}.</translation>
    </message>
    <message>
      <source>Write their short codes, such as languages = ["en", "de"].</source>
      <translation>Schreib ihre Kürzel, etwa languages = ["en", "de"].</translation>
    </message>
    <message>
      <source>Write times of day such as "09:30".</source>
      <translation>Schreib Uhrzeiten wie "09:30".</translation>
    </message>
    <message>
      <source>Write two numbers, such as range = [0, 100].</source>
      <translation>Schreib zwei Zahlen, etwa range = [0, 100].</translation>
    </message>
    <message>
      <source>Write waking = ["09:00", "22:00"].</source>
      <translation>Schreib waking = ["09:00", "22:00"].</translation>
    </message>
    <message>
      <source>Write whole numbers from 0 to {most}.</source>
      <translation>Schreib ganze Zahlen von 0 bis {most}.</translation>
    </message>
    <message>
      <source>affect_grid has two axes, slider_grid one or more, other kinds none.</source>
      <translation>affect_grid hat zwei Achsen, slider_grid eine oder mehr, andere Arten keine.</translation>
    </message>
    <message>
      <source>after_answer needs one (when = "tension &gt;= 70"), others none.</source>
      <translation>after_answer braucht eine (when = "tension &gt;= 70"), andere keine.</translation>
    </message>
    <message>
      <source>{form} asks {id} twice.</source>
      <translation>{form} fragt {id} zweimal.</translation>
    </message>
    <message>
      <source>{form} has a heading for page {page}, which is not there.</source>
      <translation>{form} hat eine Überschrift für Seite {page}, die es nicht gibt.</translation>
    </message>
    <message>
      <source>{form} has a page without items.</source>
      <translation>{form} hat eine Seite ohne Fragen.</translation>
    </message>
    <message>
      <source>{form} measures {role} more than once.</source>
      <translation>{form} misst {role} mehr als einmal.</translation>
    </message>
    <message>
      <source>{id} asks outside the waking hours.</source>
      <translation>{id} fragt außerhalb der Wachzeit.</translation>
    </message>
    <message>
      <source>{id} asks the form {form}, which is not there.</source>
      <translation>{id} fragt den Bogen {form}, den es nicht gibt.</translation>
    </message>
    <message>
      <source>{id} has the same axis twice.</source>
      <translation>{id} hat dieselbe Achse zweimal.</translation>
    </message>
    <message>
      <source>{id} is in no form.</source>
      <translation>{id} steht in keinem Bogen.</translation>
    </message>
    <message>
      <source>{id} is shown after an answer to {name}, which is not known by then.</source>
      <translation>{id} wird nach einer Antwort auf {name} gezeigt, die bis dahin nicht bekannt ist.</translation>
    </message>
    <message>
      <source>{id} names a time twice.</source>
      <translation>{id} nennt eine Zeit zweimal.</translation>
    </message>
    <message>
      <source>{id} rotates in {group}, which is not there.</source>
      <translation>{id} wechselt in {group}, die es nicht gibt.</translation>
    </message>
    <message>
      <source>{id} takes {take}, and that many items do not rotate in it.</source>
      <translation>{id} nimmt {take}, und so viele Fragen wechseln darin nicht.</translation>
    </message>
    <message>
      <source>{id}: `when` reads an item that is not there.</source>
      <translation>{id}: `when` liest eine Frage, die es nicht gibt.</translation>
    </message>
    <message>
      <source>{id}: a prompt waits {wait} minutes, and the next may come after {gap}.</source>
      <translation>{id}: Eine Fragerunde bleibt {wait} Minuten offen, und die nächste kann nach {gap} kommen.</translation>
    </message>
    <message>
      <source>{id}: blocks of {block} minutes are too small for a gap of {gap}.</source>
      <translation>{id}: Abschnitte von {block} Minuten sind zu klein für einen Abstand von {gap}.</translation>
    </message>
    <message>
      <source>{id}: control_share is a number from 0 to 1.</source>
      <translation>{id}: control_share ist eine Zahl von 0 bis 1.</translation>
    </message>
    <message>
      <source>{id}: no question may follow an answer about urges.</source>
      <translation>{id}: Auf eine Antwort zu Drang darf keine Frage folgen.</translation>
    </message>
    <message>
      <source>{id}: show_if is no condition.</source>
      <translation>{id}: show_if ist keine Bedingung.</translation>
    </message>
    <message>
      <source>{id}: the axes do not fit the kind {kind}.</source>
      <translation>{id}: Die Achsen passen nicht zur Art {kind}.</translation>
    </message>
    <message>
      <source>{id}: the code {code} is used twice.</source>
      <translation>{id}: Der Code {code} wird zweimal benutzt.</translation>
    </message>
    <message>
      <source>{id}: the condition `when` does not fit.</source>
      <translation>{id}: Die Bedingung `when` passt nicht.</translation>
    </message>
    <message>
      <source>{id}: the options do not fit the kind {kind}.</source>
      <translation>{id}: Die Auswahlmöglichkeiten passen nicht zur Art {kind}.</translation>
    </message>
    <message>
      <source>{id}: the range has no width.</source>
      <translation>{id}: Der Bereich hat keine Breite.</translation>
    </message>
    <message>
      <source>{id}: there is no kind {kind}.</source>
      <translation>{id}: Es gibt keine Art {kind}.</translation>
    </message>
    <message>
      <source>{id}: there is no time to open or to finish a prompt.</source>
      <translation>{id}: Es bleibt keine Zeit, einen Eintrag zu öffnen oder zu Ende zu bringen.</translation>
    </message>
    <message>
      <source>{id}: yes_no is kept as 0 and 1.</source>
      <translation>{id}: yes_no wird als 0 und 1 gespeichert.</translation>
    </message>
    <message>
      <source>{id}: {key} does not fit a scheme of kind {kind}.</source>
      <translation>{id}: {key} passt nicht zu einem Schema der Art {kind}.</translation>
    </message>
    <message>
      <source>{id}: {key} lies outside the time a prompt waits.</source>
      <translation>{id}: {key} liegt außerhalb der Zeit, die eine Fragerunde offen bleibt.</translation>
    </message>
    <message>
      <source>{id}: {role} is no role.</source>
      <translation>{id}: {role} ist keine Rolle.</translation>
    </message>
    <message>
      <source>{key} is 0, so nothing is ever asked.</source>
      <translation>{key} ist 0, darum wird nie etwas gefragt.</translation>
    </message>
    <message>
      <source>{key} is missing in: {languages}.</source>
      <translation>{key} fehlt in: {languages}.</translation>
    </message>
    <message>
      <source>{name} is no plain name.</source>
      <translation>{name} ist kein einfacher Name.</translation>
    </message>
    <message>
      <source>{prompts} prompts a day are planned, and daily_cap allows {cap}.</source>
      <translation>Geplant sind {prompts} Fragerunden am Tag, und daily_cap erlaubt {cap}.</translation>
    </message>
    <message>
      <source>{table} has no {key}.</source>
      <translation>{table} hat kein {key}.</translation>
    </message>
    <message>
      <source>{table}: {key} cannot be read.</source>
      <translation>{table}: {key} lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>{table}: {key} is not known here.</source>
      <translation>{table}: {key} ist hier nicht bekannt.</translation>
    </message>
  </context>
  <context>
    <name>reason</name>
    <message>
      <source>a day off</source>
      <translation>ein freier Tag</translation>
    </message>
    <message>
      <source>another check-in took its place</source>
      <translation>eine andere Fragerunde kam an ihre Stelle</translation>
    </message>
    <message>
      <source>another program filled the screen</source>
      <translation>ein anderes Programm füllte den Bildschirm</translation>
    </message>
    <message>
      <source>answered</source>
      <translation>beantwortet</translation>
    </message>
    <message>
      <source>begun, not finished</source>
      <translation>begonnen, nicht beendet</translation>
    </message>
    <message>
      <source>check-ins were paused</source>
      <translation>die Fragerunden waren angehalten</translation>
    </message>
    <message>
      <source>could not be shown</source>
      <translation>konnte nicht gezeigt werden</translation>
    </message>
    <message>
      <source>declined</source>
      <translation>abgelehnt</translation>
    </message>
    <message>
      <source>held back on purpose</source>
      <translation>absichtlich zurückgehalten</translation>
    </message>
    <message>
      <source>in quiet hours</source>
      <translation>in der Ruhezeit</translation>
    </message>
    <message>
      <source>not answered</source>
      <translation>nicht beantwortet</translation>
    </message>
    <message>
      <source>not known what became of it</source>
      <translation>nicht bekannt, was daraus wurde</translation>
    </message>
    <message>
      <source>put aside</source>
      <translation>beiseitegelegt</translation>
    </message>
    <message>
      <source>seen and left</source>
      <translation>gesehen und gelassen</translation>
    </message>
    <message>
      <source>shown, nobody there to see it</source>
      <translation>gezeigt, niemand war da</translation>
    </message>
    <message>
      <source>the app was closed</source>
      <translation>die App war geschlossen</translation>
    </message>
    <message>
      <source>the clock was changed</source>
      <translation>die Uhr wurde umgestellt</translation>
    </message>
    <message>
      <source>the computer had only just woken</source>
      <translation>der Computer war gerade erst aufgewacht</translation>
    </message>
    <message>
      <source>the computer was asleep</source>
      <translation>der Computer schlief</translation>
    </message>
    <message>
      <source>the computer was off</source>
      <translation>der Computer war aus</translation>
    </message>
    <message>
      <source>the day had enough check-ins</source>
      <translation>der Tag hatte genug Fragerunden</translation>
    </message>
    <message>
      <source>the day's minutes were used up</source>
      <translation>die Minuten des Tages waren verbraucht</translation>
    </message>
    <message>
      <source>the desktop was asked for quiet</source>
      <translation>der Computer war auf Ruhe gestellt</translation>
    </message>
    <message>
      <source>the diary was locked</source>
      <translation>das Tagebuch war gesperrt</translation>
    </message>
    <message>
      <source>the person's own choice</source>
      <translation>eigene Entscheidung</translation>
    </message>
    <message>
      <source>the screen was locked</source>
      <translation>der Bildschirm war gesperrt</translation>
    </message>
    <message>
      <source>{what}: {why}</source>
      <translation>{what}: {why}</translation>
    </message>
  </context>
  <context>
    <name>recovery</name>
    <message>
      <source>Back after {least} to {most}.</source>
      <translation>Zurück nach {least} bis {most}.</translation>
    </message>
    <message>
      <source>Back within {most}.</source>
      <translation>Zurück binnen {most}.</translation>
    </message>
    <message>
      <source>Not back after {least}: the day ended.</source>
      <translation>Nach {least} noch nicht zurück: der Tag war zu Ende.</translation>
    </message>
    <message>
      <source>Not seen to be back: the day ended.</source>
      <translation>Rückkehr nicht gesehen: der Tag war zu Ende.</translation>
    </message>
    <message>
      <source>{n} h</source>
      <translation>{n} h</translation>
    </message>
    <message>
      <source>{n} min</source>
      <translation>{n} min</translation>
    </message>
  </context>
  <context>
    <name>review</name>
    <message>
      <source>0 to 100</source>
      <translation>0 bis 100</translation>
    </message>
    <message>
      <source>0 to 100; dotted: switch point {value}</source>
      <translation>gepunktet: Umschaltpunkt {value}</translation>
    </message>
    <message>
      <source>95 % from</source>
      <translation>95 % von</translation>
    </message>
    <message>
      <source>A few moments ({answered} of {asked} check-ins). Each one stands by itself.</source>
      <translation>Wenige Momente ({answered} von {asked} Fragerunden beantwortet). Jeder steht für sich.</translation>
    </message>
    <message>
      <source>A switch describes these answers better than every model without one, though not by much (difference in BIC {much}; {needed} is needed, {clear} would be clear).</source>
      <translation>Ein Umschalten beschreibt diese Antworten besser als jedes Modell ohne, wenn auch nicht um viel (Unterschied im BIC {much}; nötig sind {needed}, deutlich wären {clear}).</translation>
    </message>
    <message>
      <source>A switch describes these answers clearly better than every model without one (difference in BIC {much}).</source>
      <translation>Ein Umschalten beschreibt diese Antworten deutlich besser als jedes Modell ohne (Unterschied im BIC {much}).</translation>
    </message>
    <message>
      <source>Above 0: higher after an event than at the same hours without one. {shrunk}</source>
      <translation>Über 0: nach einem Ereignis höher als zu denselben Stunden ohne eines. {shrunk}</translation>
    </message>
    <message>
      <source>Acts were not asked.</source>
      <translation>Nach Handlungen wurde nicht gefragt.</translation>
    </message>
    <message>
      <source>Against the model: a model without a switch describes these answers as well or better (difference in BIC {much}; a switch is shown from {needed} on).</source>
      <translation>Gegen das Modell: Ein Modell ohne Umschalten beschreibt diese Antworten gleich gut oder besser (Unterschied im BIC {much}; gezeigt wird ein Umschalten ab {needed}).</translation>
    </message>
    <message>
      <source>Below 0: felt less than others saw. Neither rating is the true one. {shrunk}</source>
      <translation>Unter 0: weniger gefühlt, als andere sahen. Keine der beiden Einschätzungen ist die wahre. {shrunk}</translation>
    </message>
    <message>
      <source>Both modes over tension</source>
      <translation>Beide Modi über der Anspannung</translation>
    </message>
    <message>
      <source>By hour and weekday</source>
      <translation>Nach Uhrzeit und Wochentag</translation>
    </message>
    <message>
      <source>Check-ins</source>
      <translation>Fragerunden</translation>
    </message>
    <message>
      <source>Closeness, as told</source>
      <translation>Nähe, wie angegeben</translation>
    </message>
    <message>
      <source>Each dot is a check-in (n {n}): above 0 more controlled than usual, below more automatic.</source>
      <translation>Jeder Punkt ist ein Eintrag (n {n}): über 0 kontrollierter als sonst, darunter automatischer.</translation>
    </message>
    <message>
      <source>Each line has a scale of its own; the numbers stand in the table. The middle is where nothing goes on.</source>
      <translation>Jede Linie hat ihren eigenen Maßstab; die Zahlen stehen in der Tabelle. In der Mitte ist nichts los.</translation>
    </message>
    <message>
      <source>Each person beside the others, with 95 % intervals. Where intervals overlap, the data cannot tell two people apart.</source>
      <translation>Jeder Mensch neben den anderen, mit 95-%-Bereichen. Wo sich Bereiche überlappen, können die Daten zwei Menschen nicht unterscheiden.</translation>
    </message>
    <message>
      <source>Entries that look fast or even can do so for many reasons: they are flagged, never left out.</source>
      <translation>Dass Einträge schnell oder gleichförmig aussehen, kann viele Gründe haben: Sie werden gekennzeichnet, nie weggelassen.</translation>
    </message>
    <message>
      <source>Events</source>
      <translation>Ereignisse</translation>
    </message>
    <message>
      <source>Few events pull a person's value towards the others'.</source>
      <translation>Wenige Ereignisse ziehen den Wert eines Menschen zu denen der anderen.</translation>
    </message>
    <message>
      <source>First week: {a} of {b}. Latest week so far: {c} of {d}. A gap is a time in which no check-in had a chance.</source>
      <translation>Erste Woche: {a} von {b}. Letzte Woche bisher: {c} von {d}. Eine Lücke ist eine Zeit, in der keine Fragerunde eine Chance hatte.</translation>
    </message>
    <message>
      <source>Friday</source>
      <translation>Freitag</translation>
    </message>
    <message>
      <source>Furthest apart: {one}, about {value} points lower than {other} ({low} to {high}).</source>
      <translation>Am weitesten auseinander: {one}, etwa {value} Punkte tiefer als {other} ({low} bis {high}).</translation>
    </message>
    <message>
      <source>Hours from the first automatic check-in until half were back, as if the rate were even; short episodes between two check-ins were not seen. {shrunk}</source>
      <translation>Stunden vom ersten automatischen Eintrag an, bis die Hälfte zurück war, als wäre die Rate gleichmäßig; kurze Episoden zwischen zwei Einträgen wurden nicht gesehen. {shrunk}</translation>
    </message>
    <message>
      <source>How close each person is, as the roster says; beside the name, the check-ins with them.</source>
      <translation>Wie nah jeder Mensch ist, wie in der Liste der Menschen angegeben; neben dem Namen die Einträge mit ihm.</translation>
    </message>
    <message>
      <source>How long until reflection was back</source>
      <translation>Wie lange, bis das Nachdenken zurück war</translation>
    </message>
    <message>
      <source>How much the answers move from one check-in to the next. Much movement is neither good nor bad by itself.</source>
      <translation>Wie stark sich die Antworten von einem Eintrag zum nächsten bewegen. Viel Bewegung ist für sich weder gut noch schlecht.</translation>
    </message>
    <message>
      <source>In these {days} days reflection gave way to fast certainty at a tension of about {value} (it could be {low} to {high}).</source>
      <translation>In diesen {days} Tagen wich das Nachdenken der schnellen Gewissheit bei einer Anspannung von etwa {value} (es könnten {low} bis {high} sein).</translation>
    </message>
    <message>
      <source>In these {days} days reflection gave way to fast certainty at a tension of about {value}; how exactly, the data cannot tell.</source>
      <translation>In diesen {days} Tagen wich das Nachdenken der schnellen Gewissheit bei einer Anspannung von etwa {value}; wie genau, können die Daten nicht sagen.</translation>
    </message>
    <message>
      <source>Instability by day (RMSSD)</source>
      <translation>Schwankung nach Tagen (RMSSD)</translation>
    </message>
    <message>
      <source>Mentalizing</source>
      <translation>Mentalisieren</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>Montag</translation>
    </message>
    <message>
      <source>No check-in was planned in these days; what there is was begun by the person.</source>
      <translation>In diesen Tagen war keine Fragerunde geplant; was da ist, hat die Person selbst begonnen.</translation>
    </message>
    <message>
      <source>No switch is shown for these days. {why}</source>
      <translation>Für diese Tage wird keine Umschaltung gezeigt. {why}</translation>
    </message>
    <message>
      <source>No switch is shown: {why}</source>
      <translation>Es wird keine Umschaltung gezeigt: {why}</translation>
    </message>
    <message>
      <source>No switch was seen at the check-ins.</source>
      <translation>In den Einträgen war keine Umschaltung zu sehen.</translation>
    </message>
    <message>
      <source>No switch was seen.</source>
      <translation>Es war keine Umschaltung zu sehen.</translation>
    </message>
    <message>
      <source>Nobody is named in these days.</source>
      <translation>In diesen Tagen wird niemand genannt.</translation>
    </message>
    <message>
      <source>None of these statements can be looked at yet; beside each stands what it needs.</source>
      <translation>Noch lässt sich keine dieser Aussagen ansehen; neben jeder steht, was ihr fehlt.</translation>
    </message>
    <message>
      <source>Predictions</source>
      <translation>Vorhersagen</translation>
    </message>
    <message>
      <source>RMSSD</source>
      <translation>RMSSD</translation>
    </message>
    <message>
      <source>Recovery</source>
      <translation>Erholung</translation>
    </message>
    <message>
      <source>Rising against falling tension (exploratory): the way up seems to lie about {size} points higher than the way back.</source>
      <translation>Steigende gegen fallende Anspannung (erkundend): Der Weg hinauf scheint etwa {size} Punkte höher zu liegen als der Weg zurück.</translation>
    </message>
    <message>
      <source>Rising against falling tension (exploratory): the way up seems to lie about {size} points lower than the way back.</source>
      <translation>Steigende gegen fallende Anspannung (erkundend): Der Weg hinauf scheint etwa {size} Punkte tiefer zu liegen als der Weg zurück.</translation>
    </message>
    <message>
      <source>Rising against falling tension (exploratory): whether the way back lies at another tension than the way up, the data cannot tell.</source>
      <translation>Steigende gegen fallende Anspannung (erkundend): Ob der Weg zurück bei einer anderen Anspannung liegt als der Weg hinauf, können die Daten nicht sagen.</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>Samstag</translation>
    </message>
    <message>
      <source>Seen from the check-ins: {seen}. From the fitted rates: {rates}. Of {events} switches {unseen} were not seen to end.</source>
      <translation>Aus den Einträgen gesehen: {seen}. Aus den geschätzten Raten: {rates}. Von {events} Umschaltungen war bei {unseen} das Ende nicht zu sehen.</translation>
    </message>
    <message>
      <source>Sessions</source>
      <translation>Sitzungen</translation>
    </message>
    <message>
      <source>Share of moments in each mode, of 100, with 95 % band; dots are check-ins (n {n}).</source>
      <translation>Anteil der Momente in jedem Modus, von 100, mit 95-%-Band; Punkte sind Einträge (n {n}).</translation>
    </message>
    <message>
      <source>Statements that could be looked at: {testable}. Pointing somewhere: {pointing}; by chance alone about {chance} would. The theory is a guess that the data may refuse.</source>
      <translation>Prüfbare Aussagen: {testable}. In eine Richtung zeigen {pointing}; allein durch Zufall wären es etwa {chance}. Die Theorie ist eine Vermutung, die die Daten zurückweisen dürfen.</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>Sonntag</translation>
    </message>
    <message>
      <source>Switch point</source>
      <translation>Umschaltpunkt</translation>
    </message>
    <message>
      <source>Switch point by person</source>
      <translation>Umschaltpunkt nach Menschen</translation>
    </message>
    <message>
      <source>Switches seen: {n}; {told} of them after an event told, most with {people}. Reflection was seen to be back the same day after {back}.</source>
      <translation>Umschaltungen gesehen: {n}; {told} davon nach einem erzählten Ereignis, die meisten mit {people}. Bei {back} war zu sehen, dass das Nachdenken am selben Tag zurück war.</translation>
    </message>
    <message>
      <source>Tension</source>
      <translation>Anspannung</translation>
    </message>
    <message>
      <source>Tension at which both modes would be equally frequent, with 95 % interval; beside the name, how many check-ins stand behind it. Few moments with someone pull their point towards everyone's.</source>
      <translation>Anspannung, bei der beide Modi gleich häufig wären, mit 95-%-Bereich; neben dem Namen, wie viele Einträge dahinterstehen. Wenige Momente mit jemandem ziehen dessen Punkt zu dem aller.</translation>
    </message>
    <message>
      <source>Tension at which both modes would be equally frequent. {shrunk}</source>
      <translation>Anspannung, bei der beide Modi gleich häufig wären. {shrunk}</translation>
    </message>
    <message>
      <source>The next answer after an event with each person. {shrunk}</source>
      <translation>Die nächste Antwort nach einem Ereignis mit jedem Menschen. {shrunk}</translation>
    </message>
    <message>
      <source>The point is where both modes would be equally frequent if tension stayed there. It is not where the raw answers cross, because thinking lags behind tension. Mentalizing is rated by oneself here, and may be least trustworthy when it is low.</source>
      <translation>Der Punkt liegt dort, wo beide Modi gleich häufig wären, wenn die Anspannung dort bliebe. Er liegt nicht dort, wo sich die rohen Antworten kreuzen, denn das Denken hinkt der Anspannung nach. Das Mentalisieren ist hier selbst eingeschätzt und womöglich am wenigsten verlässlich, wenn es gering ist.</translation>
    </message>
    <message>
      <source>The stronger the colour of a cell, the higher {item} was on average at that hour of that weekday: from {low} to {high}. Cells with fewer than three answers are left empty; with few answers a strong one may be chance. Beside each weekday: its answers.</source>
      <translation>Je kräftiger ein Feld, desto höher war {item} im Mittel zu dieser Stunde dieses Wochentags: von {low} bis {high}. Felder mit weniger als drei Antworten bleiben leer; bei wenigen Antworten kann ein kräftiges Feld Zufall sein. Neben jedem Wochentag: seine Antworten.</translation>
    </message>
    <message>
      <source>The stronger the colour of a day, the more {item} moved from one check-in to the next. Days with fewer than two such steps are left empty ({empty} of {days}); beside each weekday, how many are not.</source>
      <translation>Je kräftiger ein Tag, desto mehr hat sich {item} von einem Eintrag zum nächsten bewegt. Tage mit weniger als zwei solchen Schritten bleiben leer ({empty} von {days}); neben jedem Wochentag steht, wie viele es nicht sind.</translation>
    </message>
    <message>
      <source>There are no answers in these days.</source>
      <translation>In diesen Tagen gibt es keine Antworten.</translation>
    </message>
    <message>
      <source>There is a switch in these {days} days, but its point lies outside the tension that was seen. {why}</source>
      <translation>In diesen {days} Tagen gibt es ein Umschalten, aber sein Punkt liegt außerhalb der Anspannung, die vorkam. {why}</translation>
    </message>
    <message>
      <source>There is nothing in these days.</source>
      <translation>In diesen Tagen ist nichts da.</translation>
    </message>
    <message>
      <source>Thinking over tension</source>
      <translation>Denken über der Anspannung</translation>
    </message>
    <message>
      <source>Thursday</source>
      <translation>Donnerstag</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>Zeitverlauf</translation>
    </message>
    <message>
      <source>Too few answers at any hour of a weekday to give a mean.</source>
      <translation>Zu wenige Antworten zu jeder Stunde jedes Wochentags, um ein Mittel anzugeben.</translation>
    </message>
    <message>
      <source>Too few weeks to say whether {item} moves more or less than it did.</source>
      <translation>Zu wenige Wochen, um zu sagen, ob sich {item} mehr oder weniger bewegt als zuvor.</translation>
    </message>
    <message>
      <source>Too little in one of the two stretches to compare them.</source>
      <translation>In einer der beiden Zeiten ist zu wenig, um sie zu vergleichen.</translation>
    </message>
    <message>
      <source>Tuesday</source>
      <translation>Dienstag</translation>
    </message>
    <message>
      <source>Urges and acts: asked; none above the person's own line, and no act told.</source>
      <translation>Drang und Handlungen: gefragt; nichts über der eigenen Grenze, keine Handlung angegeben.</translation>
    </message>
    <message>
      <source>Urges and acts: not asked in these days.</source>
      <translation>Drang und Handlungen: in diesen Tagen nicht gefragt.</translation>
    </message>
    <message>
      <source>Urges and acts: not shared.</source>
      <translation>Drang und Handlungen: nicht freigegeben.</translation>
    </message>
    <message>
      <source>Urges and acts: told {n} times in these days.</source>
      <translation>Drang und Handlungen: in diesen Tagen {n}-mal angegeben.</translation>
    </message>
    <message>
      <source>Urges were not asked.</source>
      <translation>Nach Drang wurde nicht gefragt.</translation>
    </message>
    <message>
      <source>Wednesday</source>
      <translation>Mittwoch</translation>
    </message>
    <message>
      <source>Week by week (RMSSD)</source>
      <translation>Woche für Woche (RMSSD)</translation>
    </message>
    <message>
      <source>Weeks can be compared from the second one on.</source>
      <translation>Wochen lassen sich ab der zweiten vergleichen.</translation>
    </message>
    <message>
      <source>Whether it lies elsewhere with one person than with another, the data cannot tell.</source>
      <translation>Ob er bei einem Menschen anders liegt als bei einem anderen, können die Daten nicht sagen.</translation>
    </message>
    <message>
      <source>Whether {item} moves more or less than it did, the data cannot tell ({value} % a week, {low} to {high}).</source>
      <translation>Ob sich {item} mehr oder weniger bewegt als zuvor, können die Daten nicht sagen ({value} % je Woche, {low} bis {high}).</translation>
    </message>
    <message>
      <source>above: controlled; shade: how likely automatic</source>
      <translation>oben: kontrolliert; Tönung: automatisch</translation>
    </message>
    <message>
      <source>after {event}</source>
      <translation>nach {event}</translation>
    </message>
    <message>
      <source>all switches</source>
      <translation>alle Umschaltungen</translation>
    </message>
    <message>
      <source>alone</source>
      <translation>allein</translation>
    </message>
    <message>
      <source>an urge above the person's own line</source>
      <translation>ein Drang über der eigenen Grenze</translation>
    </message>
    <message>
      <source>and incidents</source>
      <translation>und Vorfälle</translation>
    </message>
    <message>
      <source>answered, of 100</source>
      <translation>beantwortet, von 100</translation>
    </message>
    <message>
      <source>answers hardly differ from item to item</source>
      <translation>Antworten unterscheiden sich kaum von Frage zu Frage</translation>
    </message>
    <message>
      <source>at most one second per item</source>
      <translation>höchstens eine Sekunde je Frage</translation>
    </message>
    <message>
      <source>automatic</source>
      <translation>automatisch</translation>
    </message>
    <message>
      <source>automatic, 95 %</source>
      <translation>automatisch, 95 %</translation>
    </message>
    <message>
      <source>automatic, of 100</source>
      <translation>automatisch, von 100</translation>
    </message>
    <message>
      <source>balance of both modes</source>
      <translation>Waage beider Modi</translation>
    </message>
    <message>
      <source>before</source>
      <translation>vorher</translation>
    </message>
    <message>
      <source>between {a} and {b}</source>
      <translation>zwischen {a} und {b}</translation>
    </message>
    <message>
      <source>cannot tell</source>
      <translation>lässt sich nicht sagen</translation>
    </message>
    <message>
      <source>chance of the automatic mode</source>
      <translation>Wahrscheinlichkeit des automatischen Modus</translation>
    </message>
    <message>
      <source>chance of the automatic mode, of 100</source>
      <translation>Wahrscheinlichkeit des automatischen Modus, von 100</translation>
    </message>
    <message>
      <source>check-in</source>
      <translation>Eintrag</translation>
    </message>
    <message>
      <source>check-ins</source>
      <translation>Fragerunden</translation>
    </message>
    <message>
      <source>closeness</source>
      <translation>Nähe</translation>
    </message>
    <message>
      <source>controlled</source>
      <translation>kontrolliert</translation>
    </message>
    <message>
      <source>controlled, 95 %</source>
      <translation>kontrolliert, 95 %</translation>
    </message>
    <message>
      <source>day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>difference</source>
      <translation>Unterschied</translation>
    </message>
    <message>
      <source>end unseen</source>
      <translation>Ende ungesehen</translation>
    </message>
    <message>
      <source>entries that</source>
      <translation>Einträge, die</translation>
    </message>
    <message>
      <source>everyone</source>
      <translation>alle</translation>
    </message>
    <message>
      <source>felt</source>
      <translation>gefühlt</translation>
    </message>
    <message>
      <source>felt and seen</source>
      <translation>gefühlt und gesehen</translation>
    </message>
    <message>
      <source>felt; nobody rated it</source>
      <translation>gefühlt; niemand hat es eingeschätzt</translation>
    </message>
    <message>
      <source>from hour</source>
      <translation>ab Stunde</translation>
    </message>
    <message>
      <source>half were back after about {hours} h ({low} to {high})</source>
      <translation>die Hälfte war nach etwa {hours} h zurück ({low} bis {high})</translation>
    </message>
    <message>
      <source>half were back after about {hours} h, how exactly cannot be told</source>
      <translation>die Hälfte war nach etwa {hours} h zurück, wie genau, lässt sich nicht sagen</translation>
    </message>
    <message>
      <source>have mostly one value</source>
      <translation>meist einen Wert haben</translation>
    </message>
    <message>
      <source>higher now</source>
      <translation>jetzt höher</translation>
    </message>
    <message>
      <source>hour of the day</source>
      <translation>Stunde des Tages</translation>
    </message>
    <message>
      <source>hours</source>
      <translation>Stunden</translation>
    </message>
    <message>
      <source>hours after the first automatic check-in</source>
      <translation>Stunden nach dem ersten automatischen Eintrag</translation>
    </message>
    <message>
      <source>how many</source>
      <translation>wie viele</translation>
    </message>
    <message>
      <source>look even</source>
      <translation>gleichförmig aussehen</translation>
    </message>
    <message>
      <source>look fast</source>
      <translation>schnell aussehen</translation>
    </message>
    <message>
      <source>lower now</source>
      <translation>jetzt tiefer</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <source>meaning</source>
      <translation>Bedeutung</translation>
    </message>
    <message>
      <source>measure</source>
      <translation>Maß</translation>
    </message>
    <message>
      <source>minutes until opened</source>
      <translation>Minuten bis zum Öffnen</translation>
    </message>
    <message>
      <source>mood</source>
      <translation>Stimmung</translation>
    </message>
    <message>
      <source>n</source>
      <translation>n</translation>
    </message>
    <message>
      <source>n check-ins</source>
      <translation>n Einträge</translation>
    </message>
    <message>
      <source>n events</source>
      <translation>n Ereignisse</translation>
    </message>
    <message>
      <source>n pairs</source>
      <translation>n Paare</translation>
    </message>
    <message>
      <source>n steps</source>
      <translation>n Schritte</translation>
    </message>
    <message>
      <source>n switches</source>
      <translation>n Umschaltungen</translation>
    </message>
    <message>
      <source>n {n}, end unseen {unseen}</source>
      <translation>n {n}, Ende ungesehen {unseen}</translation>
    </message>
    <message>
      <source>needs a body signal, and keeping distance asked about</source>
      <translation>braucht ein Körpersignal und Fragen zum Abstandhalten</translation>
    </message>
    <message>
      <source>needs acts, if they were asked about</source>
      <translation>braucht Fragen nach Handlungen</translation>
    </message>
    <message>
      <source>needs evenings that looked back, and by day the need for someone</source>
      <translation>braucht Rückblicke am Abend und Fragen nach Nähe am Tag</translation>
    </message>
    <message>
      <source>needs the switch model, which says nothing so far</source>
      <translation>braucht das Umschaltmodell, das bisher nichts sagt</translation>
    </message>
    <message>
      <source>needs urges and tension asked together</source>
      <translation>braucht Drang und Anspannung, zusammen gefragt</translation>
    </message>
    <message>
      <source>needs what observers felt themselves</source>
      <translation>braucht, was die Beobachtenden selbst fühlten</translation>
    </message>
    <message>
      <source>needs {count} more evenings that looked back on the day</source>
      <translation>braucht {count} weitere Abende mit Rückblick auf den Tag</translation>
    </message>
    <message>
      <source>needs {count} more guesses with an answer beside them</source>
      <translation>braucht {count} weitere Vermutungen mit einer Antwort daneben</translation>
    </message>
    <message>
      <source>needs {count} people who differ in closeness</source>
      <translation>braucht {count} Menschen mit unterschiedlicher Nähe</translation>
    </message>
    <message>
      <source>needs {count} people who differ in distance</source>
      <translation>braucht {count} Menschen mit unterschiedlichem Abstand</translation>
    </message>
    <message>
      <source>needs {count} people who differ in reaching out</source>
      <translation>braucht {count} Menschen, zu denen Nähe unterschiedlich gesucht wird</translation>
    </message>
    <message>
      <source>needs {count} switches that were over within the day</source>
      <translation>braucht {count} Umschaltungen, die am selben Tag endeten</translation>
    </message>
    <message>
      <source>no effect</source>
      <translation>ohne Wirkung</translation>
    </message>
    <message>
      <source>no event told</source>
      <translation>kein Ereignis erzählt</translation>
    </message>
    <message>
      <source>not half were back within the day</source>
      <translation>nicht die Hälfte war am selben Tag zurück</translation>
    </message>
    <message>
      <source>not yet back, of 100</source>
      <translation>noch nicht zurück, von 100</translation>
    </message>
    <message>
      <source>note</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <source>now</source>
      <translation>jetzt</translation>
    </message>
    <message>
      <source>of</source>
      <translation>von</translation>
    </message>
    <message>
      <source>onset</source>
      <translation>Beginn</translation>
    </message>
    <message>
      <source>points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>rates</source>
      <translation>Raten</translation>
    </message>
    <message>
      <source>rates: median h</source>
      <translation>Raten: Median h</translation>
    </message>
    <message>
      <source>recovery, from rates (h)</source>
      <translation>Erholung, aus Raten (h)</translation>
    </message>
    <message>
      <source>recovery, seen (h)</source>
      <translation>Erholung, gesehen (h)</translation>
    </message>
    <message>
      <source>reflection back</source>
      <translation>wieder zurück</translation>
    </message>
    <message>
      <source>said of it</source>
      <translation>dazu gesagt</translation>
    </message>
    <message>
      <source>seen</source>
      <translation>gesehen</translation>
    </message>
    <message>
      <source>seen: median h</source>
      <translation>gesehen: Median h</translation>
    </message>
    <message>
      <source>share of moments, of 100</source>
      <translation>Anteil der Momente, von 100</translation>
    </message>
    <message>
      <source>six of ten items or more are alike</source>
      <translation>sechs von zehn Antworten oder mehr sind gleich</translation>
    </message>
    <message>
      <source>statement</source>
      <translation>Aussage</translation>
    </message>
    <message>
      <source>straight line</source>
      <translation>Gerade</translation>
    </message>
    <message>
      <source>switch point, {who}</source>
      <translation>Umschaltpunkt, {who}</translation>
    </message>
    <message>
      <source>switches</source>
      <translation>Umschaltungen</translation>
    </message>
    <message>
      <source>switches seen a day</source>
      <translation>gesehene Umschaltungen am Tag</translation>
    </message>
    <message>
      <source>tension</source>
      <translation>Anspannung</translation>
    </message>
    <message>
      <source>the other way · nothing goes on · this way</source>
      <translation>andersherum · nichts los · in diese Richtung</translation>
    </message>
    <message>
      <source>to</source>
      <translation>bis</translation>
    </message>
    <message>
      <source>told in the evening: {act}</source>
      <translation>am Abend angegeben: {act}</translation>
    </message>
    <message>
      <source>too few on one side of the comparison</source>
      <translation>zu wenige auf einer Seite des Vergleichs</translation>
    </message>
    <message>
      <source>unit</source>
      <translation>Einheit</translation>
    </message>
    <message>
      <source>value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>week</source>
      <translation>Woche</translation>
    </message>
    <message>
      <source>week from</source>
      <translation>Woche ab</translation>
    </message>
    <message>
      <source>weekday</source>
      <translation>Wochentag</translation>
    </message>
    <message>
      <source>what became of it</source>
      <translation>was daraus wurde</translation>
    </message>
    <message>
      <source>what helped</source>
      <translation>was half</translation>
    </message>
    <message>
      <source>what it tells</source>
      <translation>was es sagt</translation>
    </message>
    <message>
      <source>what the data say</source>
      <translation>was die Daten sagen</translation>
    </message>
    <message>
      <source>what, with whom</source>
      <translation>was, mit wem</translation>
    </message>
    <message>
      <source>who</source>
      <translation>wer</translation>
    </message>
    <message>
      <source>{answered} of {asked}</source>
      <translation>{answered} von {asked}</translation>
    </message>
    <message>
      <source>{answered} of {asked} check-ins answered, {events} events told.</source>
      <translation>{answered} von {asked} Fragerunden beantwortet; erzählte Ereignisse: {events}.</translation>
    </message>
    <message>
      <source>{answered} of {offered} check-ins that had a chance were answered ({share} %; it could be {low} to {high}).</source>
      <translation>{answered} von {offered} Fragerunden, die eine Chance hatten, wurden beantwortet ({share} %; es könnten {low} bis {high} sein).</translation>
    </message>
    <message>
      <source>{answered} of {offered} check-ins that had a chance were answered ({share} %; too few days for an interval).</source>
      <translation>{answered} von {offered} Fragerunden, die eine Chance hatten, wurden beantwortet ({share} %; zu wenige Tage für einen Bereich).</translation>
    </message>
    <message>
      <source>{answered} of {offered} check-ins that had a chance were answered. Each one stands by itself.</source>
      <translation>{answered} von {offered} Fragerunden, die eine Chance hatten, wurden beantwortet. Jede steht für sich.</translation>
    </message>
    <message>
      <source>{count} more are needed</source>
      <translation>{count} weitere sind nötig</translation>
    </message>
    <message>
      <source>{count} more events are needed</source>
      <translation>{count} weitere Ereignisse sind nötig</translation>
    </message>
    <message>
      <source>{dots} The line is the plain straight one; no switch is drawn.</source>
      <translation>{dots} Die Linie ist die einfache Gerade; ein Umschalten ist nicht gezeichnet.</translation>
    </message>
    <message>
      <source>{feeling}, felt</source>
      <translation>{feeling}, gefühlt</translation>
    </message>
    <message>
      <source>{feeling}, seen</source>
      <translation>{feeling}, gesehen</translation>
    </message>
    <message>
      <source>{first} {then}</source>
      <translation>{first} {then}</translation>
    </message>
    <message>
      <source>{item} after events</source>
      <translation>{item} nach Ereignissen</translation>
    </message>
    <message>
      <source>{item} after events with {who}</source>
      <translation>{item} nach Ereignissen mit {who}</translation>
    </message>
    <message>
      <source>{item} after events, against the same hours without one</source>
      <translation>{item} nach Ereignissen, gegen dieselben Stunden ohne eines</translation>
    </message>
    <message>
      <source>{item}, RMSSD</source>
      <translation>{item}, RMSSD</translation>
    </message>
    <message>
      <source>{item}, felt minus seen, with {who}</source>
      <translation>{item}, gefühlt minus gesehen, mit {who}</translation>
    </message>
    <message>
      <source>{item}, inertia</source>
      <translation>{item}, Trägheit</translation>
    </message>
    <message>
      <source>{item}, mean</source>
      <translation>{item}, Mittel</translation>
    </message>
    <message>
      <source>{item}: felt minus seen</source>
      <translation>{item}: gefühlt minus gesehen</translation>
    </message>
    <message>
      <source>{item}: moved less from week to week: by {value} % a week ({low} to {high}).</source>
      <translation>{item}: bewegte sich von Woche zu Woche weniger: um {value} % je Woche ({low} bis {high}).</translation>
    </message>
    <message>
      <source>{item}: moved more from week to week: by {value} % a week ({low} to {high}).</source>
      <translation>{item}: bewegte sich von Woche zu Woche mehr: um {value} % je Woche ({low} bis {high}).</translation>
    </message>
    <message>
      <source>{name} (no value)</source>
      <translation>{name} (kein Wert)</translation>
    </message>
    <message>
      <source>{note} A claim of no fall: it holds where the whole interval lies above {least}.</source>
      <translation>{note} Eine Aussage, dass nichts abnimmt: Sie gilt, wo der ganze Bereich über {least} liegt.</translation>
    </message>
    <message>
      <source>{pointing} of {known} differences lie beyond their interval; about {chance} would by chance alone.</source>
      <translation>{pointing} von {known} Unterschieden gehen über ihren Bereich hinaus; etwa {chance} täten es schon durch Zufall.</translation>
    </message>
    <message>
      <source>{value} ({low} to {high})</source>
      <translation>{value} ({low} bis {high})</translation>
    </message>
    <message>
      <source>{value} ({low} to {high}), n {n}</source>
      <translation>{value} ({low} bis {high}), n {n}</translation>
    </message>
    <message>
      <source>{value}, n {n}</source>
      <translation>{value}, n {n}</translation>
    </message>
    <message>
      <source>{verdict} ({count})</source>
      <translation>{verdict} ({count})</translation>
    </message>
    <message>
      <source>{what}, {who}</source>
      <translation>{what}, {who}</translation>
    </message>
  </context>
  <context>
    <name>rewind</name>
    <message>
      <source>0 to 100</source>
      <translation>0 bis 100</translation>
    </message>
    <message>
      <source>About {time} until it was over.</source>
      <translation>Etwa {time}, bis es vorbei war.</translation>
    </message>
    <message>
      <source>At its height</source>
      <translation>Auf dem Höhepunkt</translation>
    </message>
    <message>
      <source>Automatic mode</source>
      <translation>Automatischer Modus</translation>
    </message>
    <message>
      <source>Check-ins in the hours around it: {answered}; without an answer: {missed}. Each one stands by itself.</source>
      <translation>Einträge in den Stunden darum: {answered}; unbeantwortete Fragerunden: {missed}. Jeder Eintrag steht für sich.</translation>
    </message>
    <message>
      <source>Check-ins in the hours around it: {answered}; without an answer: {missed}. Shaded: from the first to the last check-in that the model reads as automatic.</source>
      <translation>Einträge in den Stunden darum: {answered}; unbeantwortete Fragerunden: {missed}. Schattiert: vom ersten bis zum letzten Eintrag, den das Modell als automatisch liest.</translation>
    </message>
    <message>
      <source>Closeness and distance</source>
      <translation>Nähe und Abstand</translation>
    </message>
    <message>
      <source>Felt</source>
      <translation>Gefühlt</translation>
    </message>
    <message>
      <source>How long it took</source>
      <translation>Wie lange es dauerte</translation>
    </message>
    <message>
      <source>How thinking went</source>
      <translation>Wie das Nachdenken ging</translation>
    </message>
    <message>
      <source>No check-in near it was answered.</source>
      <translation>In der Nähe gibt es keinen Eintrag.</translation>
    </message>
    <message>
      <source>No rating by anybody else can be shown for then.</source>
      <translation>Für diese Zeit kann keine Einschätzung von jemand anderem gezeigt werden.</translation>
    </message>
    <message>
      <source>Not known.</source>
      <translation>Nicht bekannt.</translation>
    </message>
    <message>
      <source>Nothing was noted.</source>
      <translation>Nichts wurde notiert.</translation>
    </message>
    <message>
      <source>Seen</source>
      <translation>Gesehen</translation>
    </message>
    <message>
      <source>Seen by {who}</source>
      <translation>Gesehen von {who}</translation>
    </message>
    <message>
      <source>Tension</source>
      <translation>Anspannung</translation>
    </message>
    <message>
      <source>The body</source>
      <translation>Der Körper</translation>
    </message>
    <message>
      <source>The hours around it</source>
      <translation>Die Stunden darum</translation>
    </message>
    <message>
      <source>Thinking about minds</source>
      <translation>Nachdenken über Inneres</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Was passiert ist</translation>
    </message>
    <message>
      <source>What helped</source>
      <translation>Was geholfen hat</translation>
    </message>
    <message>
      <source>What the other was thought to feel</source>
      <translation>Was beim anderen vermutet wurde</translation>
    </message>
    <message>
      <source>What they said they felt</source>
      <translation>Was der andere nach eigenen Worten fühlte</translation>
    </message>
    <message>
      <source>With {who}</source>
      <translation>Mit {who}</translation>
    </message>
    <message>
      <source>Written down then</source>
      <translation>Damals aufgeschrieben</translation>
    </message>
    <message>
      <source>a moment</source>
      <translation>ein Moment</translation>
    </message>
    <message>
      <source>a switch event</source>
      <translation>eine Umschaltung</translation>
    </message>
    <message>
      <source>as usual</source>
      <translation>wie sonst</translation>
    </message>
    <message>
      <source>felt</source>
      <translation>gefühlt</translation>
    </message>
    <message>
      <source>felt ● seen ■</source>
      <translation>gefühlt ● gesehen ■</translation>
    </message>
    <message>
      <source>from a sensor</source>
      <translation>von einem Sensor</translation>
    </message>
    <message>
      <source>how likely, of 100</source>
      <translation>in Prozent</translation>
    </message>
    <message>
      <source>it happened</source>
      <translation>es ist passiert</translation>
    </message>
    <message>
      <source>it was feared</source>
      <translation>es wurde befürchtet</translation>
    </message>
    <message>
      <source>moment</source>
      <translation>Moment</translation>
    </message>
    <message>
      <source>somebody</source>
      <translation>jemand</translation>
    </message>
    <message>
      <source>strength {n} of 100</source>
      <translation>Stärke {n} von 100</translation>
    </message>
    <message>
      <source>switch point</source>
      <translation>Umschaltpunkt</translation>
    </message>
    <message>
      <source>this moment</source>
      <translation>dieser Moment</translation>
    </message>
    <message>
      <source>time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>up: more of it</source>
      <translation>oben: mehr davon</translation>
    </message>
    <message>
      <source>what happened</source>
      <translation>was passiert ist</translation>
    </message>
    <message>
      <source>with whom</source>
      <translation>mit wem</translation>
    </message>
    <message>
      <source>{name}, felt</source>
      <translation>{name}, gefühlt</translation>
    </message>
    <message>
      <source>{name}, seen</source>
      <translation>{name}, gesehen</translation>
    </message>
  </context>
  <context>
    <name>role</name>
    <message>
      <source>Acting before thinking</source>
      <translation>Handeln vor dem Nachdenken</translation>
    </message>
    <message>
      <source>Affection</source>
      <translation>Zuneigung</translation>
    </message>
    <message>
      <source>Affection, guessed in the other</source>
      <translation>Zuneigung, beim anderen vermutet</translation>
    </message>
    <message>
      <source>Anger</source>
      <translation>Ärger</translation>
    </message>
    <message>
      <source>Anger, guessed in the other</source>
      <translation>Ärger, beim anderen vermutet</translation>
    </message>
    <message>
      <source>Anger, looking back</source>
      <translation>Ärger, im Rückblick</translation>
    </message>
    <message>
      <source>Calm</source>
      <translation>Ruhe</translation>
    </message>
    <message>
      <source>Calmness</source>
      <translation>Gelassenheit</translation>
    </message>
    <message>
      <source>Certainty</source>
      <translation>Gewissheit</translation>
    </message>
    <message>
      <source>Certainty at its height</source>
      <translation>Gewissheit am Höhepunkt</translation>
    </message>
    <message>
      <source>Curiosity</source>
      <translation>Neugier</translation>
    </message>
    <message>
      <source>Disappointment</source>
      <translation>Enttäuschung</translation>
    </message>
    <message>
      <source>Disappointment, guessed in the other</source>
      <translation>Enttäuschung, beim anderen vermutet</translation>
    </message>
    <message>
      <source>Disgust</source>
      <translation>Ekel</translation>
    </message>
    <message>
      <source>Emptiness</source>
      <translation>Innere Leere</translation>
    </message>
    <message>
      <source>Energy</source>
      <translation>Energie</translation>
    </message>
    <message>
      <source>Fear</source>
      <translation>Angst</translation>
    </message>
    <message>
      <source>Feeling unreal</source>
      <translation>Unwirklich fühlen</translation>
    </message>
    <message>
      <source>Guilt</source>
      <translation>Schuld</translation>
    </message>
    <message>
      <source>How much it helped</source>
      <translation>Wie sehr es half</translation>
    </message>
    <message>
      <source>Interest</source>
      <translation>Interesse</translation>
    </message>
    <message>
      <source>Jealousy</source>
      <translation>Eifersucht</translation>
    </message>
    <message>
      <source>Joy</source>
      <translation>Freude</translation>
    </message>
    <message>
      <source>Joy, looking back</source>
      <translation>Freude, im Rückblick</translation>
    </message>
    <message>
      <source>Keeping distance</source>
      <translation>Abstand halten</translation>
    </message>
    <message>
      <source>Loneliness</source>
      <translation>Einsamkeit</translation>
    </message>
    <message>
      <source>Mood</source>
      <translation>Stimmung</translation>
    </message>
    <message>
      <source>Need for someone</source>
      <translation>Jemanden brauchen</translation>
    </message>
    <message>
      <source>Not knowing whose feeling</source>
      <translation>Nicht wissen, wessen Gefühl</translation>
    </message>
    <message>
      <source>Only deeds count</source>
      <translation>Nur Taten zählen</translation>
    </message>
    <message>
      <source>Reaching out</source>
      <translation>Nähe suchen</translation>
    </message>
    <message>
      <source>Reading much into others</source>
      <translation>Viel in andere hineinlesen</translation>
    </message>
    <message>
      <source>Relief</source>
      <translation>Erleichterung</translation>
    </message>
    <message>
      <source>Sadness</source>
      <translation>Traurigkeit</translation>
    </message>
    <message>
      <source>Sadness, looking back</source>
      <translation>Traurigkeit, im Rückblick</translation>
    </message>
    <message>
      <source>Seeing several sides</source>
      <translation>Mehrere Seiten sehen</translation>
    </message>
    <message>
      <source>Seeing their side at its height</source>
      <translation>Ihre Seite sehen, am Höhepunkt</translation>
    </message>
    <message>
      <source>Shame</source>
      <translation>Scham</translation>
    </message>
    <message>
      <source>Sleep</source>
      <translation>Schlaf</translation>
    </message>
    <message>
      <source>Strength of the event</source>
      <translation>Stärke des Ereignisses</translation>
    </message>
    <message>
      <source>Tension</source>
      <translation>Anspannung</translation>
    </message>
    <message>
      <source>Tension at its height</source>
      <translation>Anspannung am Höhepunkt</translation>
    </message>
    <message>
      <source>Tension, looking back</source>
      <translation>Anspannung, im Rückblick</translation>
    </message>
    <message>
      <source>Thinking it over</source>
      <translation>Innehalten und nachdenken</translation>
    </message>
    <message>
      <source>Thoughts felt like facts</source>
      <translation>Gedanken wie Tatsachen</translation>
    </message>
    <message>
      <source>Urge to harm oneself</source>
      <translation>Drang, sich etwas anzutun</translation>
    </message>
    <message>
      <source>“{words}”</source>
      <translation>„{words}“</translation>
    </message>
  </context>
  <context>
    <name>scheme</name>
    <message>
      <source>After some answers</source>
      <translation>Nach manchen Antworten</translation>
    </message>
    <message>
      <source>After some answers, and now and then after others, so that the two can be compared</source>
      <translation>Nach manchen Antworten, und ab und zu nach anderen, damit sich beides vergleichen lässt</translation>
    </message>
    <message>
      <source>Every day at {times}</source>
      <translation>Jeden Tag um {times}</translation>
    </message>
    <message>
      <source>Every {every} minutes</source>
      <translation>Alle {every} Minuten</translation>
    </message>
    <message>
      <source>Every {every} minutes, up to {jitter} minutes sooner or later</source>
      <translation>Alle {every} Minuten, bis zu {jitter} Minuten früher oder später</translation>
    </message>
    <message>
      <source>You begin it yourself, when something happened</source>
      <translation>Du beginnst selbst, wenn etwas passiert ist</translation>
    </message>
    <message>
      <source>{minutes} minutes after something happened</source>
      <translation>{minutes} Minuten, nachdem etwas passiert ist</translation>
    </message>
    <message>
      <source>{n} a day, each at a random moment of its own part of the day</source>
      <translation>{n} am Tag, jede zu einem zufälligen Moment in ihrem eigenen Teil des Tages</translation>
    </message>
    <message>
      <source>{when}, at least {gap} minutes apart. Each waits {wait} minutes to be opened.</source>
      <translation>{when}, mindestens {gap} Minuten auseinander. Jede wartet {wait} Minuten darauf, geöffnet zu werden.</translation>
    </message>
    <message>
      <source>{when}. Each waits {wait} minutes to be opened.</source>
      <translation>{when}. Jede wartet {wait} Minuten darauf, geöffnet zu werden.</translation>
    </message>
  </context>
  <context>
    <name>sharing</name>
    <message>
      <source>A share cannot be taken back; whoever has it can keep it.</source>
      <translation>Eine Freigabe lässt sich nicht zurücknehmen; wer sie hat, kann sie behalten.</translation>
    </message>
    <message>
      <source>Answers</source>
      <translation>Antworten</translation>
    </message>
    <message>
      <source>Answers about urges and what you did are in it.</source>
      <translation>Antworten über Drang und was du getan hast, sind darin.</translation>
    </message>
    <message>
      <source>Answers about urges and what you did stay here.</source>
      <translation>Antworten über Drang und was du getan hast, bleiben hier.</translation>
    </message>
    <message>
      <source>Incidents, by date</source>
      <translation>Vorfälle, nach Datum</translation>
    </message>
    <message>
      <source>Names of people are in it.</source>
      <translation>Namen von Menschen sind darin.</translation>
    </message>
    <message>
      <source>Names of people stay here.</source>
      <translation>Namen von Menschen bleiben hier.</translation>
    </message>
    <message>
      <source>Naming somebody you left out, and staying here: {n}.</source>
      <translation>Sie nennen jemanden, den du weggelassen hast, und bleiben hier: {n}.</translation>
    </message>
    <message>
      <source>News of what you erased, as ids only</source>
      <translation>Hinweise auf Gelöschtes, nur als Kennungen</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Only for you, and staying here: {n}.</source>
      <translation>Nur für dich, und sie bleiben hier: {n}.</translation>
    </message>
    <message>
      <source>Protocols: the questions themselves</source>
      <translation>Fragenpläne: die Fragen selbst</translation>
    </message>
    <message>
      <source>The formulation is in it.</source>
      <translation>Die Fallformulierung ist darin.</translation>
    </message>
    <message>
      <source>The formulation stays here.</source>
      <translation>Die Fallformulierung bleibt hier.</translation>
    </message>
    <message>
      <source>Therapy sessions</source>
      <translation>Therapiesitzungen</translation>
    </message>
    <message>
      <source>There is no crisis plan yet.</source>
      <translation>Einen Krisenplan gibt es noch nicht.</translation>
    </message>
    <message>
      <source>There is no formulation yet.</source>
      <translation>Eine Fallformulierung gibt es noch nicht.</translation>
    </message>
    <message>
      <source>Things that happened between you and someone</source>
      <translation>Was zwischen dir und jemandem geschah</translation>
    </message>
    <message>
      <source>Times you were asked, or asked yourself</source>
      <translation>Zeiten, zu denen du gefragt wurdest oder dich selbst gefragt hast</translation>
    </message>
    <message>
      <source>Values others gave when they said what they saw</source>
      <translation>Werte, die andere gaben, als sie sagten, was sie sahen</translation>
    </message>
    <message>
      <source>What you typed in your own words is in it.</source>
      <translation>Was du in eigenen Worten geschrieben hast, ist darin.</translation>
    </message>
    <message>
      <source>What you typed in your own words stays here.</source>
      <translation>Was du in eigenen Worten geschrieben hast, bleibt hier.</translation>
    </message>
    <message>
      <source>Windows of body signals</source>
      <translation>Ausschnitte von Körpersignalen</translation>
    </message>
    <message>
      <source>Your crisis plan is in it.</source>
      <translation>Dein Krisenplan ist darin.</translation>
    </message>
    <message>
      <source>Your crisis plan stays here.</source>
      <translation>Dein Krisenplan bleibt hier.</translation>
    </message>
  </context>
  <context>
    <name>store</name>
    <message>
      <source>Erased for good, also in the backups ({rewritten} rewritten, {removed} removed). A share that was already given cannot be called back.</source>
      <translation>Endgültig gelöscht, auch in den Sicherungen ({rewritten} neu geschrieben, {removed} entfernt). Was schon freigegeben wurde, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
      <source>The file is not the record that its keys belong to.</source>
      <translation>Die Datei ist nicht das Tagebuch, zu dem ihre Schlüssel gehören.</translation>
    </message>
    <message>
      <source>The file {name} was missing or damaged; the copy kept with the backups was put back.</source>
      <translation>Die Datei {name} fehlte oder war beschädigt; die Kopie bei den Sicherungen wurde zurückgelegt.</translation>
    </message>
    <message>
      <source>The key of the letterbox is not the record's own.</source>
      <translation>Der Schlüssel des Briefkastens ist nicht der des Tagebuchs.</translation>
    </message>
    <message>
      <source>The letterbox beside the record is damaged; what came while it was locked may be lost.</source>
      <translation>Der Briefkasten neben dem Tagebuch ist beschädigt; was kam, während es gesperrt war, ist vielleicht verloren.</translation>
    </message>
    <message>
      <source>The tables inside the file do not fit together.</source>
      <translation>Die Tabellen in der Datei passen nicht zusammen.</translation>
    </message>
    <message>
      <source>{comes} There is no file of that name now.</source>
      <translation>{comes} Jetzt gibt es keine Datei dieses Namens.</translation>
    </message>
    <message>
      <source>{comes} What was added since (last written on {now}) will not be in it. The present file is not deleted: it is kept in {folder}.</source>
      <translation>{comes} Was seitdem dazukam (zuletzt geschrieben am {now}), wird nicht darin sein. Die jetzige Datei wird nicht gelöscht: Sie kommt nach {folder}.</translation>
    </message>
    <message>
      <source>{n} answers belong to an entry that is not there.</source>
      <translation>{n} Antworten gehören zu einem Eintrag, der nicht da ist.</translation>
    </message>
    <message>
      <source>{n} pages of the file were changed or damaged.</source>
      <translation>{n} Seiten der Datei wurden verändert oder beschädigt.</translation>
    </message>
    <message>
      <source>{record} becomes what it was on {then}.</source>
      <translation>{record} wird wieder, was es am {then} war.</translation>
    </message>
  </context>
  <context>
    <name>switch</name>
    <message>
      <source>Above the tension that was seen.</source>
      <translation>Über der Anspannung, die vorkam.</translation>
    </message>
    <message>
      <source>Below the tension that was seen.</source>
      <translation>Unter der Anspannung, die vorkam.</translation>
    </message>
    <message>
      <source>Check-ins lie {hours:.1f} hours apart: shorter episodes, and returns between two check-ins, were not seen.</source>
      <translation>Zwischen den Einträgen liegen {hours:.1f} Stunden: Kürzere Episoden und eine Rückkehr dazwischen wurden nicht gesehen.</translation>
    </message>
    <message>
      <source>Corrected for an error of {sd:.0f} points in reported tension.</source>
      <translation>Berichtigt um einen Fehler von {sd:.0f} Punkten in der angegebenen Anspannung.</translation>
    </message>
    <message>
      <source>Exploratory: whether the way back lies at another tension than the way up.</source>
      <translation>Erkundend: ob der Weg zurück bei einer anderen Anspannung liegt als der Weg hinauf.</translation>
    </message>
    <message>
      <source>Gradual or switch: these answers cannot tell. The points and the line are shown.</source>
      <translation>Allmählich oder umschaltend: Das lässt sich aus diesen Antworten nicht sagen. Gezeigt werden die Punkte und die Linie.</translation>
    </message>
    <message>
      <source>It is the other way round: the more tension, the more controlled thinking.</source>
      <translation>Es ist umgekehrt: je mehr Anspannung, desto mehr kontrolliertes Nachdenken.</translation>
    </message>
    <message>
      <source>No interval was found.</source>
      <translation>Es wurde kein Bereich gefunden.</translation>
    </message>
    <message>
      <source>No item has the role self.arousal, so there is nothing to set the mode against.</source>
      <translation>Keine Frage hat die Rolle self.arousal, darum gibt es nichts, womit sich der Modus vergleichen ließe.</translation>
    </message>
    <message>
      <source>One mode was rare: a switch point that is rarely reached is drawn towards usual tension.</source>
      <translation>Ein Modus war selten: Ein Umschaltpunkt, der selten erreicht wird, wird zur üblichen Anspannung hingezogen.</translation>
    </message>
    <message>
      <source>Tension hardly varied, so nothing can be said about what it does.</source>
      <translation>Die Anspannung schwankte kaum, darum lässt sich nicht sagen, was sie bewirkt.</translation>
    </message>
    <message>
      <source>The answers look like one way of thinking; no second one can be told apart.</source>
      <translation>Die Antworten sehen nach einer Art zu denken aus; eine zweite lässt sich nicht unterscheiden.</translation>
    </message>
    <message>
      <source>The calculation did not settle on an answer, so none is given.</source>
      <translation>Die Rechnung kam zu keiner Antwort, darum wird keine gegeben.</translation>
    </message>
    <message>
      <source>The model needs items of both modes (roles mode.controlled.* and mode.automatic.*).</source>
      <translation>Das Modell braucht Fragen zu beiden Modi (Rollen mode.controlled.* und mode.automatic.*).</translation>
    </message>
    <message>
      <source>The tension at which, held there for long, both modes would be equally frequent. It is not where the raw answers cross, because modes lag behind tension. Tested on made-up persons only.</source>
      <translation>Die Anspannung, bei der beide Modi gleich häufig wären, wenn sie lange dort bliebe. Das ist nicht dort, wo sich die rohen Antworten kreuzen, denn die Modi hinken der Anspannung hinterher. Nur an erfundenen Menschen geprüft.</translation>
    </message>
    <message>
      <source>There seem to be two modes, and company rather than tension decides between them.</source>
      <translation>Es scheint zwei Modi zu geben, und eher die Gesellschaft als die Anspannung entscheidet zwischen ihnen.</translation>
    </message>
    <message>
      <source>There seem to be two modes, but tension does not decide between them.</source>
      <translation>Es scheint zwei Modi zu geben, aber die Anspannung entscheidet nicht zwischen ihnen.</translation>
    </message>
    <message>
      <source>Thinking moves with tension, but gradually: no two modes can be told apart.</source>
      <translation>Das Denken geht mit der Anspannung mit, aber allmählich: Zwei Modi lassen sich nicht unterscheiden.</translation>
    </message>
    <message>
      <source>{first} {second}</source>
      <translation>{first} {second}</translation>
    </message>
    <message>
      <source>{n} answered check-ins; at least {least} are needed.</source>
      <translation>{n} Einträge; mindestens {least} sind nötig.</translation>
    </message>
    <message>
      <source>{n} answers; at least {least} are needed.</source>
      <translation>{n} Antworten; mindestens {least} sind nötig.</translation>
    </message>
  </context>
  <context>
    <name>timeline</name>
    <message>
      <source>A few moments: {answered} answered, {missed} not. Each one stands by itself.</source>
      <translation>Ein paar Momente: {answered} beantwortet, {missed} nicht. Jeder steht für sich.</translation>
    </message>
    <message>
      <source>Events</source>
      <translation>Ereignisse</translation>
    </message>
    <message>
      <source>Moments answered: {answered}; not answered, left as gaps: {missed}; events: {events}. The line is drawn only between neighbouring answers of a day.</source>
      <translation>Momente beantwortet: {answered}; nicht beantwortet, als Lücken gelassen: {missed}; Ereignisse: {events}. Die Linie verbindet nur benachbarte Antworten eines Tages.</translation>
    </message>
    <message>
      <source>There are no answers in this range. That is fine; the line begins with the next one.</source>
      <translation>In diesem Zeitraum gibt es keine Antworten. Das ist in Ordnung; die Linie beginnt mit der nächsten.</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>Zeitverlauf</translation>
    </message>
    <message>
      <source>day and time</source>
      <translation>Tag und Uhrzeit</translation>
    </message>
    <message>
      <source>events</source>
      <translation>Ereignisse</translation>
    </message>
    <message>
      <source>moment</source>
      <translation>Moment</translation>
    </message>
    <message>
      <source>not answered</source>
      <translation>nicht beantwortet</translation>
    </message>
    <message>
      <source>what happened</source>
      <translation>was passiert ist</translation>
    </message>
    <message>
      <source>with whom</source>
      <translation>mit wem</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} bis {high}</translation>
    </message>
  </context>
  <context>
    <name>today</name>
    <message>
      <source>A check-in is waiting until {time}.</source>
      <translation>Eine Fragerunde wartet bis {time}.</translation>
    </message>
    <message>
      <source>A few moments this week. Each one stands by itself.</source>
      <translation>Ein paar Momente in dieser Woche. Jeder steht für sich.</translation>
    </message>
    <message>
      <source>Check-ins are paused until tomorrow.</source>
      <translation>Die Fragerunden pausieren bis morgen.</translation>
    </message>
    <message>
      <source>Check-ins are paused until you end the pause.</source>
      <translation>Die Fragerunden pausieren, bis du die Pause beendest.</translation>
    </message>
    <message>
      <source>Check-ins are paused until {day}, {time}.</source>
      <translation>Die Fragerunden pausieren bis {day}, {time}.</translation>
    </message>
    <message>
      <source>Check-ins are paused until {time}.</source>
      <translation>Die Fragerunden pausieren bis {time}.</translation>
    </message>
    <message>
      <source>Check-ins are switched off. You can check in whenever you like.</source>
      <translation>Die Fragerunden sind abgeschaltet. Eintragen kannst du, wann immer du magst.</translation>
    </message>
    <message>
      <source>Nothing is planned for the next days. You can check in whenever you like.</source>
      <translation>Für die nächsten Tage ist nichts geplant. Eintragen kannst du, wann immer du magst.</translation>
    </message>
    <message>
      <source>Nothing this week yet. Begin whenever you like.</source>
      <translation>In dieser Woche noch nichts. Fang an, wann immer du magst.</translation>
    </message>
    <message>
      <source>The next check-in comes at {begin}.</source>
      <translation>Die nächste Fragerunde kommt um {begin}.</translation>
    </message>
    <message>
      <source>The next check-in comes some time before {end}.</source>
      <translation>Die nächste Fragerunde kommt irgendwann vor {end}.</translation>
    </message>
    <message>
      <source>The next check-in comes some time between {begin} and {end}.</source>
      <translation>Die nächste Fragerunde kommt irgendwann zwischen {begin} und {end}.</translation>
    </message>
    <message>
      <source>The next check-in comes {day} at {begin}.</source>
      <translation>Die nächste Fragerunde kommt {day} um {begin}.</translation>
    </message>
    <message>
      <source>The next check-in comes {day}, some time between {begin} and {end}.</source>
      <translation>Die nächste Fragerunde kommt {day}, irgendwann zwischen {begin} und {end}.</translation>
    </message>
    <message>
      <source>Today is a day off. {coming}</source>
      <translation>Heute ist ein freier Tag. {coming}</translation>
    </message>
    <message>
      <source>You can check in whenever you like.</source>
      <translation>Eintragen kannst du, wann immer du magst.</translation>
    </message>
    <message>
      <source>tomorrow</source>
      <translation>morgen</translation>
    </message>
    <message>
      <source>{answered} moments this week. That is plenty to see something.</source>
      <translation>{answered} Momente in dieser Woche. Das ist reichlich, um etwas zu sehen.</translation>
    </message>
    <message>
      <source>{answered} of {asked} moments this week. That is enough to see something.</source>
      <translation>{answered} von {asked} Momenten in dieser Woche. Das reicht, um etwas zu sehen.</translation>
    </message>
  </context>
  <context>
    <name>treatment</name>
    <message>
      <source>Afterwards</source>
      <translation>Danach</translation>
    </message>
    <message>
      <source>Assessment</source>
      <translation>Abklärung</translation>
    </message>
    <message>
      <source>Half years free: {free}; not free: {not_free}; unknown: {unknown}. Unknown is not free: a half year is free only where somebody recorded going over it.</source>
      <translation>Halbjahre frei: {free}; nicht frei: {not_free}; unbekannt: {unknown}. Unbekannt heißt nicht frei: Ein Halbjahr ist nur frei, wenn jemand festgehalten hat, dass es durchgegangen wurde.</translation>
    </message>
    <message>
      <source>Individual and group sessions</source>
      <translation>Einzel- und Gruppensitzungen</translation>
    </message>
    <message>
      <source>Introductory group</source>
      <translation>Einführungsgruppe</translation>
    </message>
    <message>
      <source>The half years are counted from the first phase or session; there is none yet.</source>
      <translation>Die Halbjahre zählen ab der ersten Phase oder Sitzung; es gibt noch keine.</translation>
    </message>
    <message>
      <source>day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>free</source>
      <translation>frei</translation>
    </message>
    <message>
      <source>gone over on {day}</source>
      <translation>durchgegangen am {day}</translation>
    </message>
    <message>
      <source>group session</source>
      <translation>Gruppensitzung</translation>
    </message>
    <message>
      <source>hospital admission</source>
      <translation>Aufnahme ins Krankenhaus</translation>
    </message>
    <message>
      <source>in a line</source>
      <translation>in einer Zeile</translation>
    </message>
    <message>
      <source>individual session</source>
      <translation>Einzelsitzung</translation>
    </message>
    <message>
      <source>life-threatening self-harm</source>
      <translation>lebensbedrohliche Selbstverletzung</translation>
    </message>
    <message>
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <source>nobody has recorded going over it</source>
      <translation>niemand hat festgehalten, dass es durchgegangen wurde</translation>
    </message>
    <message>
      <source>not free</source>
      <translation>nicht frei</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>nicht bekannt</translation>
    </message>
    <message>
      <source>not over yet</source>
      <translation>noch nicht vorbei</translation>
    </message>
    <message>
      <source>note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>other session</source>
      <translation>andere Sitzung</translation>
    </message>
    <message>
      <source>review</source>
      <translation>Zwischenbilanz</translation>
    </message>
    <message>
      <source>self-harm</source>
      <translation>Selbstverletzung</translation>
    </message>
    <message>
      <source>something is recorded without a day</source>
      <translation>etwas ist ohne Tag festgehalten</translation>
    </message>
    <message>
      <source>suicide attempt</source>
      <translation>Suizidversuch</translation>
    </message>
    <message>
      <source>tension after</source>
      <translation>Anspannung danach</translation>
    </message>
    <message>
      <source>tension before</source>
      <translation>Anspannung davor</translation>
    </message>
    <message>
      <source>there</source>
      <translation>da</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>what</source>
      <translation>was</translation>
    </message>
    <message>
      <source>when</source>
      <translation>wann</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <source>{n} recorded in it</source>
      <translation>{n} darin festgehalten</translation>
    </message>
  </context>
</TS>
