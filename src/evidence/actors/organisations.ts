/** Organisations: id | names and short names | members as of 2024 where the list is short and useful.
 *  Sources: the organisations' own charters and member lists (nato.int, sectsco.org, odkb-csto.org, un.org, au.int, asean.org, osce.org, first.org …), read as public facts. */
export const organisationTable = `
un|United Nations;UN;U.N.|
un-security-council|UN Security Council;United Nations Security Council;U.N. Security Council;Security Council;UNSC|
un-general-assembly|UN General Assembly;United Nations General Assembly;General Assembly;UNGA|
unhcr|UNHCR;UN Refugee Agency;UN refugee agency|
unicef|UNICEF;Unicef|
wfp|World Food Programme;World Food Program;WFP|
who|WHO;World Health Organization;World Health Organisation|
iaea|International Atomic Energy Agency;IAEA|
opcw|Organisation for the Prohibition of Chemical Weapons;Organization for the Prohibition of Chemical Weapons;OPCW|
ocha|OCHA;Office for the Coordination of Humanitarian Affairs|
unifil|UNIFIL|
monusco|MONUSCO|
minusma|MINUSMA|
icc|International Criminal Court;ICC|
icj|International Court of Justice;ICJ|
interpol|Interpol;INTERPOL|
europol|Europol|
imo|International Maritime Organization;IMO|
wto|World Trade Organization;WTO|
imf|International Monetary Fund;IMF|
world-bank|World Bank|
nato|NATO;Nato;North Atlantic Treaty Organization;North Atlantic Treaty Organisation;North Atlantic Alliance;North Atlantic Council;Atlantic Alliance|USA CAN GBR FRA DEU ITA ESP PRT NLD BEL LUX NOR DNK ISL GRC TUR POL HUN CZE EST LVA LTU ROU BGR SVK SVN HRV ALB MNE MKD FIN SWE
eu|European Union;EU;E.U.|AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE
european-commission|European Commission|
european-parliament|European Parliament|
european-council|European Council|
frontex|Frontex|
enisa|ENISA;European Union Agency for Cybersecurity|
osce|Organization for Security and Co-operation in Europe;Organization for Security and Cooperation in Europe;Organisation for Security and Co-operation in Europe;OSCE|
council-of-europe|Council of Europe|
csto|Collective Security Treaty Organization;Collective Security Treaty Organisation;CSTO|RUS BLR KAZ KGZ TJK ARM
sco|Shanghai Cooperation Organization;Shanghai Cooperation Organisation;SCO|CHN RUS KAZ KGZ TJK UZB IND PAK IRN BLR
cis|Commonwealth of Independent States;CIS|
eaeu|Eurasian Economic Union;EAEU|RUS BLR KAZ ARM KGZ
cica|Conference on Interaction and Confidence Building Measures in Asia;Conference on Interaction and Confidence-Building Measures in Asia;CICA|
apec|Asia-Pacific Economic Cooperation;Asia Pacific Economic Cooperation;APEC|
asean|Association of Southeast Asian Nations;ASEAN;Asean|BRN KHM IDN LAO MYS MMR PHL SGP THA VNM
asean-regional-forum|ASEAN Regional Forum|
admm-plus|ADMM-Plus;ASEAN Defence Ministers' Meeting|
saarc|South Asian Association for Regional Cooperation;SAARC|AFG BGD BTN IND MDV NPL PAK LKA
bimstec|BIMSTEC|BGD BTN IND MMR NPL LKA THA
quad|Quadrilateral Security Dialogue;Quad|USA JPN IND AUS
aukus|AUKUS|AUS GBR USA
anzus|ANZUS|AUS NZL USA
five-eyes|Five Eyes|USA GBR CAN AUS NZL
fpda|Five Power Defence Arrangements|GBR AUS NZL MYS SGP
pacific-islands-forum|Pacific Islands Forum|
african-union|African Union;AU;Organization of African Unity;Organisation of African Unity;OAU|
au-peace-security-council|AU Peace and Security Council;Peace and Security Council|
ecowas|Economic Community of West African States;ECOWAS;Ecowas|BEN BFA CPV CIV GMB GHA GIN GNB LBR MLI NER NGA SEN SLE TGO
ecomog|ECOMOG|
sadc|Southern African Development Community;SADC|
eac|East African Community;EAC|
igad|Intergovernmental Authority on Development;IGAD|DJI ERI ETH KEN SOM SSD SDN UGA
eccas|Economic Community of Central African States;ECCAS|
g5-sahel|G5 Sahel|BFA TCD MLI MRT NER
alliance-of-sahel-states|Alliance of Sahel States;AES|BFA MLI NER
amisom|AMISOM;ATMIS|
arab-league|Arab League;League of Arab States|
gcc|Gulf Cooperation Council;GCC|BHR KWT OMN QAT SAU ARE
oic|Organisation of Islamic Cooperation;Organization of Islamic Cooperation;OIC|
opec|OPEC;Opec|
oas|Organization of American States;OAS|
unasur|UNASUR;Union of South American Nations|
mercosur|Mercosur;Southern Common Market|
caricom|Caribbean Community;CARICOM|
celac|CELAC;Community of Latin American and Caribbean States|
brics|BRICS|BRA RUS IND CHN ZAF
g7|G7;Group of Seven;G-7;G8;G-8;Group of Eight|USA CAN GBR FRA DEU ITA JPN
g20|G20;G-20;Group of Twenty|
g77|G77;Group of 77|
non-aligned-movement|Non-Aligned Movement|
seato|SEATO;Southeast Asia Treaty Organization|
warsaw-pact|Warsaw Pact;Warsaw Treaty Organization|
oecd|OECD|
organization-turkic-states|Organization of Turkic States;Turkic Council|AZE KAZ KGZ TUR UZB
guam|GUAM Organization|GEO UKR AZE MDA
visegrad|Visegrad Group;Visegrad Four|CZE HUN POL SVK
nordefco|NORDEFCO;Nordic Defence Cooperation|DNK FIN ISL NOR SWE
bucharest-nine|Bucharest Nine|
jef|Joint Expeditionary Force|
wassenaar|Wassenaar Arrangement|
icrc|International Committee of the Red Cross;ICRC;Red Cross|
ifrc|International Federation of Red Cross and Red Crescent Societies;IFRC;Red Crescent|
msf|Doctors Without Borders;Médecins Sans Frontières;Medecins Sans Frontieres;MSF|
oxfam|Oxfam|
save-the-children|Save the Children|
care-international|CARE International|
irc|International Rescue Committee|
iom|International Organization for Migration;IOM|
first|Forum of Incident Response and Security Teams|
cert-eu|CERT-EU|
apcert|APCERT|
tf-csirt|TF-CSIRT|
africacert|AfricaCERT|
recaap|ReCAAP|
ctf-151|Combined Task Force 151;CTF-151;CTF 151|
combined-maritime-forces|Combined Maritime Forces|
eunavfor|EU NAVFOR;EUNAVFOR;Operation Atalanta|
isaf|ISAF;International Security Assistance Force|
kfor|KFOR|
hamas|Hamas|
hezbollah|Hezbollah;Hizbollah;Hizbullah|
taliban|Taliban|
islamic-state|Islamic State;ISIS;ISIL|
al-qaeda|al-Qaeda;Al-Qaeda;al-Qaida|
al-shabaab|al-Shabaab;Al-Shabaab;al Shabaab|
boko-haram|Boko Haram|
houthis|Houthi;Houthis|
pkk|PKK|
farc|FARC|
wagner|Wagner Group|
plo|PLO;Palestine Liberation Organization|
unesco|UNESCO;Unesco|
fao|Food and Agriculture Organization;FAO|
ilo|International Labour Organization;ILO|
icao|International Civil Aviation Organization;ICAO|
itu|International Telecommunication Union;ITU|
undp|UNDP;UN Development Programme|
unrwa|UNRWA|
unodc|UNODC|
ebrd|European Bank for Reconstruction and Development;EBRD|
adb|Asian Development Bank|
afdb|African Development Bank|
aiib|Asian Infrastructure Investment Bank;AIIB|
ndb|New Development Bank|
european-central-bank|European Central Bank;ECB|
european-court-human-rights|European Court of Human Rights|
eda|European Defence Agency|
indian-ocean-commission|Indian Ocean Commission|
indian-ocean-rim-association|Indian Ocean Rim Association;IORA|
commonwealth|Commonwealth of Nations|
francophonie|Organisation internationale de la Francophonie;Francophonie|
nordic-council|Nordic Council|
arctic-council|Arctic Council|
benelux|Benelux|
baltic-assembly|Baltic Assembly|
andean-community|Andean Community|
rio-group|Rio Group|
contadora|Contadora Group|
lake-chad-basin-commission|Lake Chad Basin Commission|
multinational-joint-task-force|Multinational Joint Task Force|
contact-group-piracy|Contact Group on Piracy|
mfo|Multinational Force and Observers|
unmiss|UNMISS|
unficyp|UNFICYP|
undof|UNDOF|
minurso|MINURSO|
sfor|SFOR|
ifor|IFOR|
`
