/** States, past ones with the codes they had: ISO 3166-1 alpha-3 | names | adjectives and nouns of people | capitals and seats of power that stand for the state.
 *  Sources: ISO 3166-1:2020 for codes and short names; United Nations Terminology Database (UNTERM) for adjectives and capitals. */
export const stateTable = `
AFG|Afghanistan|Afghan|Kabul
ALB|Albania|Albanian|Tirana
DZA|Algeria|Algerian|Algiers
AND|Andorra|Andorran|Andorra la Vella
AGO|Angola|Angolan|Luanda
ATG|Antigua and Barbuda|Antiguan|
ARG|Argentina|Argentine;Argentinian;Argentinean|Buenos Aires;Casa Rosada
ARM|Armenia|Armenian|Yerevan
AUS|Australia|Australian|Canberra
AUT|Austria|Austrian|Vienna
AZE|Azerbaijan|Azerbaijani;Azeri|Baku
BHS|Bahamas|Bahamian|Nassau
BHR|Bahrain|Bahraini|Manama
BGD|Bangladesh|Bangladeshi|Dhaka
BRB|Barbados|Barbadian|Bridgetown
BLR|Belarus;Byelorussia|Belarusian;Belarussian|Minsk
BEL|Belgium|Belgian|
BLZ|Belize|Belizean|Belmopan
BEN|Benin|Beninese|Porto-Novo;Cotonou
BTN|Bhutan|Bhutanese|Thimphu
BOL|Bolivia|Bolivian|La Paz
BIH|Bosnia and Herzegovina;Bosnia;Bosnia-Herzegovina|Bosnian|Sarajevo
BWA|Botswana|Botswanan|Gaborone
BRA|Brazil|Brazilian|Brasilia;Brasília
BRN|Brunei;Brunei Darussalam|Bruneian|Bandar Seri Begawan
BGR|Bulgaria|Bulgarian|Sofia
BFA|Burkina Faso|Burkinabe|Ouagadougou
BDI|Burundi|Burundian|Bujumbura;Gitega
CPV|Cape Verde;Cabo Verde|Cape Verdean|Praia
KHM|Cambodia|Cambodian|Phnom Penh
CMR|Cameroon|Cameroonian|Yaounde;Yaoundé
CAN|Canada|Canadian|Ottawa
CAF|Central African Republic|Central African|Bangui
TCD|Chad|Chadian|N'Djamena;Ndjamena
CHL|Chile|Chilean|Santiago
CHN|China;People's Republic of China;PRC;People’s Republic of China|Chinese|Beijing;Zhongnanhai;Peking
COL|Colombia|Colombian|Bogota;Bogotá
COM|Comoros|Comorian|Moroni
COG|Republic of the Congo;Congo-Brazzaville|Congolese|Brazzaville
COD|Democratic Republic of the Congo;Democratic Republic of Congo;DRC;DR Congo;Zaire;Congo|Zairean|Kinshasa
CRI|Costa Rica|Costa Rican|
CIV|Ivory Coast;Côte d'Ivoire;Cote d'Ivoire;Côte d’Ivoire|Ivorian|Yamoussoukro;Abidjan
HRV|Croatia|Croatian;Croat|Zagreb
CUB|Cuba|Cuban|Havana
CYP|Cyprus|Cypriot|Nicosia
CZE|Czech Republic;Czechia|Czech|Prague
DNK|Denmark|Danish;Dane|Copenhagen
DJI|Djibouti|Djiboutian|
DMA|Dominica||Roseau
DOM|Dominican Republic|Dominican|Santo Domingo
ECU|Ecuador|Ecuadorian;Ecuadorean|Quito
EGY|Egypt|Egyptian|Cairo
SLV|El Salvador|Salvadoran;Salvadorean|
GNQ|Equatorial Guinea|Equatoguinean|Malabo
ERI|Eritrea|Eritrean|Asmara
EST|Estonia|Estonian|Tallinn
SWZ|Eswatini;Swaziland|Swazi|Mbabane
ETH|Ethiopia|Ethiopian|Addis Ababa
FJI|Fiji|Fijian|Suva
FIN|Finland|Finnish;Finn|Helsinki
FRA|France|French|Paris;Élysée;Elysee;Quai d'Orsay;Quai d’Orsay
GAB|Gabon|Gabonese|Libreville
GMB|Gambia|Gambian|Banjul
GEO|Georgia|Georgian|Tbilisi
DEU|Germany;West Germany;Federal Republic of Germany|German|Berlin;Bonn
GHA|Ghana|Ghanaian|Accra
GRC|Greece|Greek|Athens
GRD|Grenada|Grenadian|
GTM|Guatemala|Guatemalan|
GIN|Guinea|Guinean|Conakry
GNB|Guinea-Bissau||Bissau
GUY|Guyana|Guyanese|Georgetown
HTI|Haiti|Haitian|Port-au-Prince
VAT|Holy See;Vatican|Vatican|
HND|Honduras|Honduran|Tegucigalpa
HUN|Hungary|Hungarian|Budapest
ISL|Iceland|Icelandic;Icelander|Reykjavik
IND|India|Indian|New Delhi;Delhi
IDN|Indonesia|Indonesian|Jakarta
IRN|Iran;Islamic Republic of Iran|Iranian|Tehran;Teheran
IRQ|Iraq|Iraqi|Baghdad
IRL|Ireland|Irish|Dublin
ISR|Israel|Israeli|Jerusalem;Tel Aviv
ITA|Italy|Italian|Rome
JAM|Jamaica|Jamaican|Kingston
JPN|Japan|Japanese|Tokyo
JOR|Jordan|Jordanian|Amman
KAZ|Kazakhstan|Kazakh;Kazakhstani|Astana;Nur-Sultan
KEN|Kenya|Kenyan|Nairobi
KIR|Kiribati|I-Kiribati|Tarawa
PRK|North Korea;DPRK;Democratic People's Republic of Korea;Democratic People’s Republic of Korea|North Korean|Pyongyang
KOR|South Korea;Republic of Korea;ROK|South Korean|Seoul;Blue House
KWT|Kuwait|Kuwaiti|Kuwait City
KGZ|Kyrgyzstan;Kirghizia|Kyrgyz;Kyrgyzstani|Bishkek
LAO|Laos|Laotian;Lao|Vientiane
LVA|Latvia|Latvian|Riga
LBN|Lebanon|Lebanese|Beirut
LSO|Lesotho|Basotho|Maseru
LBR|Liberia|Liberian|Monrovia
LBY|Libya|Libyan|Tripoli
LIE|Liechtenstein||Vaduz
LTU|Lithuania|Lithuanian|Vilnius
LUX|Luxembourg|Luxembourgish|
MDG|Madagascar|Malagasy|Antananarivo
MWI|Malawi|Malawian|Lilongwe
MYS|Malaysia|Malaysian|Kuala Lumpur;Putrajaya
MDV|Maldives|Maldivian|Malé
MLI|Mali|Malian|Bamako
MLT|Malta|Maltese|Valletta
MHL|Marshall Islands|Marshallese|Majuro
MRT|Mauritania|Mauritanian|Nouakchott
MUS|Mauritius|Mauritian|Port Louis
MEX|Mexico|Mexican|Mexico City
FSM|Micronesia|Micronesian|Palikir
MDA|Moldova|Moldovan|Chisinau;Chişinău
MCO|Monaco|Monegasque|
MNG|Mongolia|Mongolian|Ulaanbaatar;Ulan Bator
MNE|Montenegro|Montenegrin|Podgorica
MAR|Morocco|Moroccan|Rabat
MOZ|Mozambique|Mozambican|Maputo
MMR|Myanmar;Burma|Burmese|Naypyidaw;Naypyitaw;Rangoon;Yangon
NAM|Namibia|Namibian|Windhoek
NRU|Nauru|Nauruan|
NPL|Nepal|Nepalese;Nepali|Kathmandu
NLD|Netherlands;Holland|Dutch|The Hague;Amsterdam
NZL|New Zealand|New Zealander|Wellington
NIC|Nicaragua|Nicaraguan|Managua
NER|Niger|Nigerien|Niamey
NGA|Nigeria|Nigerian|Abuja
MKD|North Macedonia;Macedonia;FYROM|Macedonian;North Macedonian|Skopje
NOR|Norway|Norwegian|Oslo
OMN|Oman|Omani|Muscat
PAK|Pakistan|Pakistani|Islamabad;Rawalpindi
PLW|Palau|Palauan|
PSE|Palestine;Palestinian Authority;State of Palestine|Palestinian|Ramallah
PAN|Panama|Panamanian|Panama City
PNG|Papua New Guinea|Papua New Guinean|Port Moresby
PRY|Paraguay|Paraguayan|Asuncion;Asunción
PER|Peru|Peruvian|Lima
PHL|Philippines|Philippine;Filipino|Manila;Malacañang
POL|Poland|Polish;Pole|Warsaw
PRT|Portugal|Portuguese|Lisbon
QAT|Qatar|Qatari|Doha
ROU|Romania|Romanian|Bucharest
RUS|Russia;Russian Federation|Russian|Moscow;Kremlin
RWA|Rwanda|Rwandan|Kigali
WSM|Samoa|Samoan|Apia
SMR|San Marino||
SAU|Saudi Arabia|Saudi;Saudi Arabian|Riyadh
SEN|Senegal|Senegalese|Dakar
SRB|Serbia|Serbian;Serb|Belgrade
SYC|Seychelles|Seychellois|
SLE|Sierra Leone|Sierra Leonean|Freetown
SGP|Singapore|Singaporean|
SVK|Slovakia|Slovak;Slovakian|Bratislava
SVN|Slovenia|Slovenian;Slovene|Ljubljana
SLB|Solomon Islands|Solomon Islander|Honiara
SOM|Somalia|Somali|Mogadishu
ZAF|South Africa|South African|Pretoria
SSD|South Sudan|South Sudanese|Juba
ESP|Spain|Spanish;Spaniard|Madrid
LKA|Sri Lanka;Ceylon|Sri Lankan|Colombo
SDN|Sudan|Sudanese|Khartoum
SUR|Suriname|Surinamese|Paramaribo
SWE|Sweden|Swedish;Swede|Stockholm
CHE|Switzerland|Swiss|Bern;Berne
SYR|Syria|Syrian|Damascus
TWN|Taiwan;Chinese Taipei|Taiwanese|Taipei
TJK|Tajikistan|Tajik;Tajikistani|Dushanbe
TZA|Tanzania|Tanzanian|Dodoma;Dar es Salaam
THA|Thailand|Thai|Bangkok
TLS|Timor-Leste;East Timor|Timorese|Dili
TGO|Togo|Togolese|Lomé;Lome
TON|Tonga|Tongan|Nuku'alofa
TTO|Trinidad and Tobago|Trinidadian|Port of Spain
TUN|Tunisia|Tunisian|Tunis
TUR|Turkey;Türkiye;Turkiye|Turkish;Turk|Ankara
TKM|Turkmenistan|Turkmen|Ashgabat
TUV|Tuvalu|Tuvaluan|Funafuti
UGA|Uganda|Ugandan|Kampala
UKR|Ukraine|Ukrainian|Kyiv;Kiev
ARE|United Arab Emirates;UAE;U.A.E.;Emirates|Emirati|Abu Dhabi
GBR|United Kingdom;UK;U.K.;Britain;Great Britain|British;Briton|London;Downing Street;Whitehall
USA|United States;United States of America;US;U.S.;USA;U.S.A.;America|American|Washington;White House;Capitol Hill
URY|Uruguay|Uruguayan|Montevideo
UZB|Uzbekistan|Uzbek;Uzbekistani|Tashkent
VUT|Vanuatu||Port Vila
VEN|Venezuela|Venezuelan|Caracas
VNM|Vietnam;Viet Nam|Vietnamese|Hanoi
YEM|Yemen|Yemeni|Sanaa;Sana'a
ZMB|Zambia|Zambian|Lusaka
ZWE|Zimbabwe|Zimbabwean|Harare
LCA|Saint Lucia;St Lucia||Castries
KNA|Saint Kitts and Nevis||Basseterre
VCT|Saint Vincent and the Grenadines||Kingstown
SUN|Soviet Union;USSR;U.S.S.R.;Union of Soviet Socialist Republics|Soviet|
YUG|Yugoslavia;Federal Republic of Yugoslavia|Yugoslav|
CSK|Czechoslovakia|Czechoslovak;Czechoslovakian|
DDR|East Germany;German Democratic Republic;GDR|East German|East Berlin
STP|São Tomé and Príncipe;Sao Tome and Principe||
`

/** Combining forms used before a hyphen ("Sino-Indian"). */
export const combiningForms = `
CHN|Sino
RUS|Russo
GBR|Anglo
FRA|Franco
JPN|Nippo
IND|Indo
USA|Americano
`

/** Bodies that stand for one state without its name: actor id | names. Sources: the bodies' own official names. */
export const bodyTable = `
USA/defence-ministry|Pentagon;Department of Defense;Defense Department
USA/foreign-ministry|State Department;Department of State
USA/parliament|US Congress;US Senate;U.S. Congress;U.S. Senate
USA/treasury|Treasury Department;US Treasury;U.S. Treasury
USA/security-council|National Security Council
USA/cyber-agency|CISA;Cybersecurity and Infrastructure Security Agency
USA/intelligence|CIA;NSA;FBI
GBR/foreign-ministry|Foreign Office
GBR/parliament|House of Commons;Westminster
GBR/cyber-agency|NCSC
GBR/armed-forces|Royal Navy;Royal Air Force;RAF
CHN/armed-forces|People's Liberation Army;People’s Liberation Army;PLA;PLA Navy
CHN/parliament|National People's Congress;National People’s Congress
CHN/military-commission|Central Military Commission
RUS/parliament|State Duma;Duma;Federation Council
RUS/armed-forces|Black Sea Fleet;Northern Fleet;Pacific Fleet
DEU/armed-forces|Bundeswehr
DEU/parliament|Bundestag
DEU/cyber-agency|BSI
FRA/cyber-agency|ANSSI
USA/cert|US-CERT
JPN/cert|JPCERT;JPCERT/CC
IND/cert|CERT-In
CHN/cert|CNCERT;CNCERT/CC
FRA/cert|CERT-FR
UKR/cert|CERT-UA
POL/cert|CERT Polska;CERT.PL
EST/cert|CERT-EE
LVA/cert|CERT.LV
LTU/cert|CERT-LT
AUS/cert|AusCERT;ACSC;Australian Cyber Security Centre
NZL/cert|CERT NZ
SGP/cert|SingCERT
MYS/cert|MyCERT
KOR/cert|KrCERT
BRA/cert|CERT.br
IDN/cert|ID-SIRTII
THA/cert|ThaiCERT
LKA/cert|Sri Lanka CERT
DEU/cert|CERT-Bund
NLD/cert|NCSC-NL
FIN/cert|NCSC-FI
ISR/armed-forces|IDF;Israel Defense Forces;Israel Defence Forces
ISR/parliament|Knesset
IRN/armed-forces|Revolutionary Guards;Revolutionary Guard;IRGC;Islamic Revolutionary Guard Corps
JPN/armed-forces|Self-Defense Forces;Self-Defence Forces;Maritime Self-Defense Force;Maritime Self-Defence Force
JPN/parliament|Diet
PAK/intelligence|ISI;Inter-Services Intelligence
UKR/parliament|Verkhovna Rada
POL/parliament|Sejm
`

/** Names of places that hold a state's name without being the state. */
export const placeTable = `
South China Sea;East China Sea;Sea of Japan;Persian Gulf;Arabian Gulf;Gulf of Aden;Gulf of Oman;Gulf of Guinea;Gulf of Mexico;Gulf of Thailand;Indian Ocean;Arabian Sea;Black Sea;
Baltic Sea;North Sea;Mediterranean Sea;Mediterranean;Red Sea;Yellow Sea;Philippine Sea;Pacific;Pacific Ocean;Atlantic;Atlantic Ocean;Arctic;Arctic Ocean;Caspian Sea;Adriatic Sea;Caribbean Sea;Caribbean;Barents Sea;
Sea of Okhotsk;Norwegian Sea;Taiwan Strait;Korean Peninsula;Strait of Hormuz;Strait of Malacca;Bab el-Mandeb;Horn of Africa;Central Asia;East Asia;South Asia;Southeast Asia;Northeast Asia;
Asia-Pacific;Asia-Pacific region;Asia-Pacific Region;Indo-Pacific;Indo-Pacific region;Middle East;North Africa;West Africa;East Africa;Southern Africa;Sahel;Balkans;Western Balkans;Caucasus;South Caucasus;Eastern Europe;Western Europe;
Latin America;North America;South America;Central America;Sub-Saharan Africa;Great Lakes region;Lake Chad;Bay of Bengal;English Channel;Suez Canal;Panama Canal;Bosphorus;Crimea;Donbas;Kashmir;Nagorno-Karabakh;Gaza;Gaza Strip;West Bank;
Golan Heights;Senkaku Islands;Diaoyu;Spratly Islands;Paracel Islands;Kuril Islands;Kaliningrad;Transnistria;Abkhazia;South Ossetia;Kosovo;Darfur;Tigray;Hong Kong;Macau;Xinjiang;Tibet;Guam;Okinawa;Hawaii;Diego Garcia;Geneva;New York;Brussels;
Antarctica;Sea of Azov;Georgia Tech;Jordan Valley;New Mexico;Indiana;China Daily;Russia Today;Times of India;Japan Times;Korea Herald;Jakarta Post;Moscow Times;Kyiv Post;Kyiv Independent;Washington Post;Washington Times;
Jerusalem Post;Bangkok Post;Times of Israel;Radio Free Europe;Voice of America;Bank of England;Bank of America;American Airlines;British Airways;German Shepherd;Swiss Re;Air France;Air China;Latin American
`
