/** Who held which office when: `# office id | source` opens a group; then name | first day | last day (a dash: in office at the end of 2024).
 *  A date written YYYY-MM is known to the month only and is read generously. The sources are public lists of office holders. */
export const tenureTable = `
# USA/president | whitehouse.gov, The Presidents
George H. W. Bush|1989-01-20|1993-01-20
Bill Clinton|1993-01-20|2001-01-20
George W. Bush|2001-01-20|2009-01-20
Barack Obama|2009-01-20|2017-01-20
Donald Trump|2017-01-20|2021-01-20
Joe Biden|2021-01-20|2025-01-20
# USA/secretary-of-state | history.state.gov, Secretaries of State
James Baker|1989-01-25|1992-08-23
Warren Christopher|1993-01-20|1997-01-17
Madeleine Albright|1997-01-23|2001-01-20
Colin Powell|2001-01-20|2005-01-26
Condoleezza Rice|2005-01-26|2009-01-20
Hillary Clinton|2009-01-21|2013-02-01
John Kerry|2013-02-01|2017-01-20
Rex Tillerson|2017-02-01|2018-03-31
Mike Pompeo|2018-04-26|2021-01-20
Antony Blinken|2021-01-26|2025-01-20
# USA/defence-minister | history.defense.gov, Secretaries of Defense
Dick Cheney|1989-03-21|1993-01-20
Les Aspin|1993-01-21|1994-02-03
William Perry|1994-02-03|1997-01-23
William Cohen|1997-01-24|2001-01-20
Donald Rumsfeld|2001-01-20|2006-12-18
Robert Gates|2006-12-18|2011-07-01
Leon Panetta|2011-07-01|2013-02-27
Chuck Hagel|2013-02-27|2015-02-17
Ash Carter|2015-02-17|2017-01-20
Jim Mattis;James Mattis|2017-01-20|2019-01-01
Mark Esper|2019-07-23|2020-11-09
Lloyd Austin|2021-01-22|2025-01-20
# USA/vice-president | senate.gov, Vice Presidents
Dan Quayle|1989-01-20|1993-01-20
Al Gore|1993-01-20|2001-01-20
Mike Pence|2017-01-20|2021-01-20
Kamala Harris|2021-01-20|2025-01-20
# RUS/president | kremlin.ru
Boris Yeltsin|1991-07-10|1999-12-31
Vladimir Putin|1999-12-31|2008-05-07
Dmitry Medvedev|2008-05-07|2012-05-07
Vladimir Putin|2012-05-07|-
# RUS/prime-minister | government.ru
Viktor Chernomyrdin|1992-12-14|1998-03-23
Yevgeny Primakov|1998-09-11|1999-05-12
Mikhail Kasyanov|2000-05-17|2004-02-24
Mikhail Fradkov|2004-03-05|2007-09-12
Viktor Zubkov|2007-09-14|2008-05-07
Vladimir Putin|2008-05-08|2012-05-07
Dmitry Medvedev|2012-05-08|2020-01-15
Mikhail Mishustin|2020-01-16|-
# RUS/foreign-minister | mid.ru
Andrei Kozyrev|1990-10-11|1996-01-05
Yevgeny Primakov|1996-01-09|1998-09-11
Igor Ivanov|1998-09-11|2004-03-09
Sergey Lavrov;Sergei Lavrov|2004-03-09|-
# RUS/defence-minister | mil.ru
Pavel Grachev|1992-05-18|1996-06-18
Igor Rodionov|1996-07-17|1997-05-22
Igor Sergeyev|1997-05-22|2001-03-28
Sergei Ivanov|2001-03-28|2007-02-15
Anatoly Serdyukov|2007-02-15|2012-11-06
Sergei Shoigu;Sergey Shoigu|2012-11-06|2024-05-12
Andrei Belousov;Andrey Belousov|2024-05-14|-
# CHN/president | gov.cn
Yang Shangkun|1988-04-08|1993-03-27
Jiang Zemin|1993-03-27|2003-03-15
Hu Jintao|2003-03-15|2013-03-14
Xi Jinping|2013-03-14|-
# CHN/prime-minister | gov.cn
Li Peng|1987-11-24|1998-03-17
Zhu Rongji|1998-03-17|2003-03-16
Wen Jiabao|2003-03-16|2013-03-15
Li Keqiang|2013-03-15|2023-03-11
Li Qiang|2023-03-11|-
# CHN/foreign-minister | fmprc.gov.cn
Qian Qichen|1988-04-12|1998-03-18
Tang Jiaxuan|1998-03-18|2003-03-17
Li Zhaoxing|2003-03-17|2007-04-27
Yang Jiechi|2007-04-27|2013-03-16
Wang Yi|2013-03-16|2022-12-30
Qin Gang|2022-12-30|2023-07-25
Wang Yi|2023-07-25|-
# CHN/defence-minister | mod.gov.cn
Qin Jiwei|1988-04-12|1993-03-29
Chi Haotian|1993-03-29|2003-03-17
Cao Gangchuan|2003-03-17|2008-03-17
Liang Guanglie|2008-03-17|2013-03-16
Chang Wanquan|2013-03-16|2018-03-19
Wei Fenghe|2018-03-19|2023-03-12
Li Shangfu|2023-03-12|2023-10-24
Dong Jun|2023-12-29|-
# GBR/prime-minister | gov.uk, Past Prime Ministers
Margaret Thatcher|1979-05-04|1990-11-28
John Major|1990-11-28|1997-05-02
Tony Blair|1997-05-02|2007-06-27
Gordon Brown|2007-06-27|2010-05-11
David Cameron|2010-05-11|2016-07-13
Theresa May|2016-07-13|2019-07-24
Boris Johnson|2019-07-24|2022-09-06
Liz Truss|2022-09-06|2022-10-25
Rishi Sunak|2022-10-25|2024-07-05
Keir Starmer|2024-07-05|-
# GBR/foreign-minister | gov.uk, Past Foreign Secretaries
Douglas Hurd|1989-10-26|1995-07-05
Malcolm Rifkind|1995-07-05|1997-05-02
Robin Cook|1997-05-02|2001-06-08
Jack Straw|2001-06-08|2006-05-05
Margaret Beckett|2006-05-05|2007-06-27
David Miliband|2007-06-28|2010-05-11
William Hague|2010-05-12|2014-07-14
Philip Hammond|2014-07-15|2016-07-13
Boris Johnson|2016-07-13|2018-07-09
Jeremy Hunt|2018-07-09|2019-07-24
Dominic Raab|2019-07-24|2021-09-15
Liz Truss|2021-09-15|2022-09-06
James Cleverly|2022-09-06|2023-11-13
David Cameron|2023-11-13|2024-07-05
David Lammy|2024-07-05|-
# GBR/defence-minister | gov.uk, Secretaries of State for Defence
Michael Fallon|2014-07-15|2017-11-01
Gavin Williamson|2017-11-02|2019-05-01
Penny Mordaunt|2019-05-01|2019-07-24
Ben Wallace|2019-07-24|2023-08-31
Grant Shapps|2023-08-31|2024-07-05
John Healey|2024-07-05|-
# FRA/president | elysee.fr
François Mitterrand;Francois Mitterrand|1981-05-21|1995-05-17
Jacques Chirac|1995-05-17|2007-05-16
Nicolas Sarkozy|2007-05-16|2012-05-15
François Hollande;Francois Hollande|2012-05-15|2017-05-14
Emmanuel Macron|2017-05-14|-
# FRA/foreign-minister | diplomatie.gouv.fr
Dominique de Villepin|2002-05-07|2004-03-31
Bernard Kouchner|2007-05-18|2010-11-14
Alain Juppé;Alain Juppe|2011-02-27|2012-05-15
Laurent Fabius|2012-05-15|2016-02-11
Jean-Marc Ayrault|2016-02-11|2017-05-10
Jean-Yves Le Drian|2017-05-17|2022-05-20
Catherine Colonna|2022-05-20|2024-01-11
# FRA/defence-minister | defense.gouv.fr
Michèle Alliot-Marie;Michele Alliot-Marie|2002-05-07|2007-05-18
Hervé Morin;Herve Morin|2007-05-18|2010-11-14
Jean-Yves Le Drian|2012-05-16|2017-05-17
Florence Parly|2017-06-21|2022-05-20
Sébastien Lecornu;Sebastien Lecornu|2022-05-20|-
# DEU/chancellor | bundeskanzler.de
Helmut Kohl|1982-10-01|1998-10-27
Gerhard Schröder;Gerhard Schroeder|1998-10-27|2005-11-22
Angela Merkel|2005-11-22|2021-12-08
Olaf Scholz|2021-12-08|-
# DEU/foreign-minister | auswaertiges-amt.de
Hans-Dietrich Genscher|1982-10-04|1992-05-18
Klaus Kinkel|1992-05-18|1998-10-27
Joschka Fischer|1998-10-27|2005-11-22
Frank-Walter Steinmeier|2005-11-22|2009-10-28
Guido Westerwelle|2009-10-28|2013-12-17
Frank-Walter Steinmeier|2013-12-17|2017-01-27
Sigmar Gabriel|2017-01-27|2018-03-14
Heiko Maas|2018-03-14|2021-12-08
Annalena Baerbock|2021-12-08|-
# DEU/defence-minister | bmvg.de
Thomas de Maizière;Thomas de Maiziere|2011-03-03|2013-12-17
Ursula von der Leyen|2013-12-17|2019-07-17
Annegret Kramp-Karrenbauer|2019-07-17|2021-12-08
Christine Lambrecht|2021-12-08|2023-01-19
Boris Pistorius|2023-01-19|-
# JPN/prime-minister | kantei.go.jp
Ryutaro Hashimoto|1996-01-11|1998-07-30
Keizo Obuchi|1998-07-30|2000-04-05
Junichiro Koizumi|2001-04-26|2006-09-26
Shinzo Abe|2006-09-26|2007-09-26
Yasuo Fukuda|2007-09-26|2008-09-24
Taro Aso|2008-09-24|2009-09-16
Yukio Hatoyama|2009-09-16|2010-06-08
Naoto Kan|2010-06-08|2011-09-02
Yoshihiko Noda|2011-09-02|2012-12-26
Shinzo Abe|2012-12-26|2020-09-16
Yoshihide Suga|2020-09-16|2021-10-04
Fumio Kishida|2021-10-04|2024-10-01
Shigeru Ishiba|2024-10-01|-
# JPN/defence-minister | mod.go.jp
Itsunori Onodera|2012-12-26|2014-09-03
Gen Nakatani|2014-12-24|2016-08-03
Tomomi Inada|2016-08-03|2017-07-28
Itsunori Onodera|2017-08-03|2018-10-02
Takeshi Iwaya|2018-10-02|2019-09-11
Taro Kono|2019-09-11|2020-09-16
Nobuo Kishi|2020-09-16|2022-08-10
Yasukazu Hamada|2022-08-10|2023-09-13
Minoru Kihara|2023-09-13|2024-10-01
# JPN/foreign-minister | mofa.go.jp
Fumio Kishida|2012-12-26|2017-08-03
Taro Kono|2017-08-03|2019-09-11
Toshimitsu Motegi|2019-09-11|2021-11-04
Yoshimasa Hayashi|2021-11-10|2023-09-13
Yoko Kamikawa|2023-09-13|2024-10-01
# IND/prime-minister | pmindia.gov.in
P. V. Narasimha Rao|1991-06-21|1996-05-16
Atal Bihari Vajpayee|1998-03-19|2004-05-22
Manmohan Singh|2004-05-22|2014-05-26
Narendra Modi|2014-05-26|-
# IND/defence-minister | mod.gov.in
George Fernandes|1998-03-19|2004-05-22
Pranab Mukherjee|2004-05-23|2006-10-24
A. K. Antony|2006-10-24|2014-05-26
Manohar Parrikar|2014-11-09|2017-03-13
Nirmala Sitharaman|2017-09-03|2019-05-30
Rajnath Singh|2019-05-31|-
# IND/foreign-minister | mea.gov.in
Sushma Swaraj|2014-05-26|2019-05-30
Subrahmanyam Jaishankar;S. Jaishankar|2019-05-31|-
# PAK/prime-minister | pmo.gov.pk
Benazir Bhutto|1988-12-02|1990-08-06
Nawaz Sharif|1990-11-06|1993-07-18
Benazir Bhutto|1993-10-19|1996-11-05
Nawaz Sharif|1997-02-17|1999-10-12
Yousaf Raza Gilani|2008-03-25|2012-06-19
Nawaz Sharif|2013-06-05|2017-07-28
Imran Khan|2018-08-18|2022-04-10
Shehbaz Sharif|2022-04-11|2023-08-14
Shehbaz Sharif|2024-03-03|-
# UKR/president | president.gov.ua
Leonid Kravchuk|1991-12-05|1994-07-19
Leonid Kuchma|1994-07-19|2005-01-23
Viktor Yushchenko|2005-01-23|2010-02-25
Viktor Yanukovych|2010-02-25|2014-02-22
Petro Poroshenko|2014-06-07|2019-05-20
Volodymyr Zelensky;Volodymyr Zelenskiy;Volodymyr Zelenskyy|2019-05-20|-
# UKR/defence-minister | mil.gov.ua
Oleksii Reznikov|2021-11-04|2023-09-05
Rustem Umerov|2023-09-06|-
# UKR/foreign-minister | mfa.gov.ua
Pavlo Klimkin|2014-06-19|2019-08-29
Dmytro Kuleba|2020-03-04|2024-09-05
Andrii Sybiha|2024-09-05|-
# BLR/president | president.gov.by
Alexander Lukashenko;Aleksandr Lukashenko|1994-07-20|-
# KAZ/president | akorda.kz
Nursultan Nazarbayev|1990-04-24|2019-03-20
Kassym-Jomart Tokayev|2019-03-20|-
# TUR/president | tccb.gov.tr
Ahmet Necdet Sezer|2000-05-16|2007-08-28
Abdullah Gül;Abdullah Gul|2007-08-28|2014-08-28
Recep Tayyip Erdoğan;Recep Tayyip Erdogan;Tayyip Erdogan|2014-08-28|-
# TUR/prime-minister | tccb.gov.tr
Recep Tayyip Erdoğan;Recep Tayyip Erdogan|2003-03-14|2014-08-28
Ahmet Davutoğlu;Ahmet Davutoglu|2014-08-28|2016-05-24
# TUR/foreign-minister | mfa.gov.tr
Mevlüt Çavuşoğlu;Mevlut Cavusoglu|2015-11-24|2023-06-03
Hakan Fidan|2023-06-03|-
# TUR/defence-minister | msb.gov.tr
Hulusi Akar|2018-07-10|2023-06-03
Yaşar Güler;Yasar Guler|2023-06-03|-
# IRN/president | president.ir
Akbar Hashemi Rafsanjani|1989-08-16|1997-08-03
Mohammad Khatami|1997-08-03|2005-08-03
Mahmoud Ahmadinejad|2005-08-03|2013-08-03
Hassan Rouhani|2013-08-03|2021-08-03
Ebrahim Raisi|2021-08-03|2024-05-19
Masoud Pezeshkian|2024-07-28|-
# IRN/foreign-minister | mfa.gov.ir
Mohammad Javad Zarif|2013-08-15|2021-08-25
Hossein Amir-Abdollahian|2021-08-25|2024-05-19
Abbas Araghchi|2024-08-21|-
# ISR/prime-minister | gov.il
Yitzhak Rabin|1992-07-13|1995-11-04
Benjamin Netanyahu|1996-06-18|1999-07-06
Ehud Barak|1999-07-06|2001-03-07
Ariel Sharon|2001-03-07|2006-04-14
Ehud Olmert|2006-04-14|2009-03-31
Benjamin Netanyahu|2009-03-31|2021-06-13
Naftali Bennett|2021-06-13|2022-06-30
Yair Lapid|2022-07-01|2022-12-29
Benjamin Netanyahu|2022-12-29|-
# ISR/defence-minister | mod.gov.il
Ehud Barak|2007-06-18|2013-03-18
Moshe Yaalon;Moshe Ya'alon|2013-03-18|2016-05-22
Avigdor Lieberman|2016-05-30|2018-11-18
Benny Gantz|2020-05-17|2022-12-29
Yoav Gallant|2022-12-29|2024-11-07
# KOR/president | president.go.kr
Kim Dae-jung|1998-02-25|2003-02-25
Roh Moo-hyun|2003-02-25|2008-02-25
Lee Myung-bak|2008-02-25|2013-02-25
Park Geun-hye|2013-02-25|2017-03-10
Moon Jae-in|2017-05-10|2022-05-10
Yoon Suk-yeol;Yoon Suk Yeol|2022-05-10|-
# PRK/supreme-leader | kcna.kp
Kim Il-sung;Kim Il Sung|1948-09-09|1994-07-08
Kim Jong-il;Kim Jong Il|1994-07-08|2011-12-17
Kim Jong-un;Kim Jong Un|2011-12-17|-
# ITA/prime-minister | governo.it
Silvio Berlusconi|2001-06-11|2006-05-17
Romano Prodi|2006-05-17|2008-05-08
Silvio Berlusconi|2008-05-08|2011-11-16
Mario Monti|2011-11-16|2013-04-28
Enrico Letta|2013-04-28|2014-02-22
Matteo Renzi|2014-02-22|2016-12-12
Paolo Gentiloni|2016-12-12|2018-06-01
Giuseppe Conte|2018-06-01|2021-02-13
Mario Draghi|2021-02-13|2022-10-22
Giorgia Meloni|2022-10-22|-
# ESP/prime-minister | lamoncloa.gob.es
José María Aznar;Jose Maria Aznar|1996-05-05|2004-04-17
José Luis Rodríguez Zapatero;Jose Luis Rodriguez Zapatero|2004-04-17|2011-12-21
Mariano Rajoy|2011-12-21|2018-06-02
Pedro Sánchez;Pedro Sanchez|2018-06-02|-
# POL/prime-minister | gov.pl
Donald Tusk|2007-11-16|2014-09-22
Ewa Kopacz|2014-09-22|2015-11-16
Beata Szydło;Beata Szydlo|2015-11-16|2017-12-11
Mateusz Morawiecki|2017-12-11|2023-12-13
Donald Tusk|2023-12-13|-
# POL/president | prezydent.pl
Lech Wałęsa;Lech Walesa|1990-12-22|1995-12-22
Aleksander Kwaśniewski;Aleksander Kwasniewski|1995-12-23|2005-12-23
Lech Kaczyński;Lech Kaczynski|2005-12-23|2010-04-10
Bronisław Komorowski;Bronislaw Komorowski|2010-08-06|2015-08-06
Andrzej Duda|2015-08-06|-
# CAN/prime-minister | pm.gc.ca
Brian Mulroney|1984-09-17|1993-06-25
Jean Chrétien;Jean Chretien|1993-11-04|2003-12-12
Paul Martin|2003-12-12|2006-02-06
Stephen Harper|2006-02-06|2015-11-04
Justin Trudeau|2015-11-04|-
# AUS/prime-minister | pm.gov.au
John Howard|1996-03-11|2007-12-03
Kevin Rudd|2007-12-03|2010-06-24
Julia Gillard|2010-06-24|2013-06-27
Tony Abbott|2013-09-18|2015-09-15
Malcolm Turnbull|2015-09-15|2018-08-24
Scott Morrison|2018-08-24|2022-05-23
Anthony Albanese|2022-05-23|-
# BRA/president | gov.br/planalto
Fernando Henrique Cardoso|1995-01-01|2003-01-01
Luiz Inácio Lula da Silva;Luiz Inacio Lula da Silva;Lula da Silva|2003-01-01|2011-01-01
Dilma Rousseff|2011-01-01|2016-08-31
Michel Temer|2016-08-31|2019-01-01
Jair Bolsonaro|2019-01-01|2023-01-01
Luiz Inácio Lula da Silva;Luiz Inacio Lula da Silva;Lula da Silva|2023-01-01|-
# SAU/king | spa.gov.sa
Fahd|1982-06-13|2005-08-01
Abdullah|2005-08-01|2015-01-23
Salman|2015-01-23|-
# EGY/president | presidency.eg
Hosni Mubarak|1981-10-14|2011-02-11
Mohamed Morsi|2012-06-30|2013-07-03
Abdel Fattah el-Sisi;Abdel Fattah al-Sisi|2014-06-08|-
# SYR/president | sana.sy
Hafez al-Assad|1971-03-12|2000-06-10
Bashar al-Assad|2000-07-17|2024-12-08
# ZAF/president | thepresidency.gov.za
Nelson Mandela|1994-05-10|1999-06-14
Thabo Mbeki|1999-06-14|2008-09-24
Jacob Zuma|2009-05-09|2018-02-14
Cyril Ramaphosa|2018-02-15|-
# IDN/president | setneg.go.id
Suharto|1968-03-27|1998-05-21
Susilo Bambang Yudhoyono|2004-10-20|2014-10-20
Joko Widodo|2014-10-20|2024-10-20
Prabowo Subianto|2024-10-20|-
# PHL/president | op-proper.gov.ph
Gloria Macapagal Arroyo|2001-01-20|2010-06-30
Benigno Aquino|2010-06-30|2016-06-30
Rodrigo Duterte|2016-06-30|2022-06-30
Ferdinand Marcos Jr;Ferdinand Marcos|2022-06-30|-
# VEN/president | presidencia.gob.ve
Hugo Chávez;Hugo Chavez|1999-02-02|2013-03-05
Nicolás Maduro;Nicolas Maduro|2013-03-05|-
# SRB/president | predsednik.rs
Aleksandar Vučić;Aleksandar Vucic|2017-05-31|-
# HUN/prime-minister | miniszterelnok.hu
Viktor Orbán;Viktor Orban|2010-05-29|-
# ARM/prime-minister | primeminister.am
Nikol Pashinyan|2018-05-08|-
# AZE/president | president.az
Heydar Aliyev|1993-10-03|2003-10-31
Ilham Aliyev|2003-10-31|-
# GEO/president | president.gov.ge
Eduard Shevardnadze|1995-11-26|2003-11-23
Mikheil Saakashvili|2008-01-20|2013-11-17
# un/secretary-general | un.org/sg
Javier Pérez de Cuéllar;Javier Perez de Cuellar|1982-01-01|1991-12-31
Boutros Boutros-Ghali|1992-01-01|1996-12-31
Kofi Annan|1997-01-01|2006-12-31
Ban Ki-moon|2007-01-01|2016-12-31
António Guterres;Antonio Guterres|2017-01-01|-
# nato/secretary-general | nato.int
Manfred Wörner;Manfred Woerner|1988-07-01|1994-08-13
Willy Claes|1994-10-17|1995-10-20
Javier Solana|1995-12-05|1999-10-06
George Robertson;Lord Robertson|1999-10-14|2003-12-17
Jaap de Hoop Scheffer|2004-01-05|2009-08-01
Anders Fogh Rasmussen|2009-08-01|2014-10-01
Jens Stoltenberg|2014-10-01|2024-10-01
Mark Rutte|2024-10-01|-
# NLD/prime-minister | government.nl
Mark Rutte|2010-10-14|2024-07-02
Dick Schoof|2024-07-02|-
# european-commission/president | commission.europa.eu
Jacques Delors|1985-01-07|1995-01-24
Romano Prodi|1999-09-17|2004-11-21
José Manuel Barroso;Jose Manuel Barroso|2004-11-22|2014-10-31
Jean-Claude Juncker|2014-11-01|2019-11-30
Ursula von der Leyen|2019-12-01|-
# eu/high-representative | eeas.europa.eu
Javier Solana|1999-10-18|2009-12-01
Catherine Ashton|2009-12-01|2014-11-01
Federica Mogherini|2014-11-01|2019-11-30
Josep Borrell|2019-12-01|2024-11-30
`
