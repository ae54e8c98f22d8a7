import { wordList } from "./words.ts";

/** Surnames that are common in the UK, in lower case and without accents, apostrophes and spaces. */
export const surnames = wordList(`
  abbott abdi abdullah adams adebayo adeleke adeyemi afolabi agarwal agyeman ahmad ahmed akhtar alexander ali allan
  allen anderson andrews ansari anwar appiah armstrong asante ashton aslam atkins atkinson austin aziz baig bailey
  bains baker baldwin ball balogun banda banerjee bangura banks barber barker barnes barnett barrett barry bartlett
  barton bates baxter bebb begum bell bennett benson bentley berry bevan bhatt bhullar bianchi bibi birch bird bishop
  blake bloggs boakye boateng bolton bond booth bose bowen bowers boyd boyle bradley bradshaw brady brennan briggs
  brooks brown bryant buckley bui bull burgess burke burns burrows burton butcher butler butt byrne cadwallader
  cameron campbell carlyle carpenter carr carroll carter cartwright chadwick chambers chan chandler chapman charlton
  chaudhry chauhan cheng cheung chopra choudhury chow chowdhary chowdhury chukwu clark clarke clayton clements cole
  coleman coles collier collins connolly connor conteh conway cook cooke cooper cox craig crawford cross cunningham
  curtis dale dalton daly dang daniels dar das dave davidson davies davis dawson dean dempsey dennis desai dhillon
  diaz dickson dinh dixon dlamini dobson doe doherty donaldson donnelly douglas doyle drew duffy duncan dunn dyer
  eaton edwards egan eleftheriou elliott ellis esposito evans eze farooqi farrell farrow ferguson fernandes fernandez
  ferreira finch fisher fitzgerald fleming fletcher flynn foley forbes ford foster fowler francis franklin fraser
  freeman french frost fuller gallagher gardiner gardner gates garner george ghosh gibbons gibbs gibson gilbert giles gill
  gittins glover goddard gondal gonzalez goodwin gordon gould graham gray green greenwood greer gregory grewal griffin
  griffith griffiths grzegorczyk gupta gwynne hale hall hamilton hammond hancock haque harding hardy harper harris
  harrison hart hartley harvey hassan hawkins hayes haynes henderson henry herbert hewitt hicks higgins hill hilton ho
  hoang hobbs hodgson holden holland holmes holt hooper hopkins horton horvat houghton howard howarth howe howell hu
  huang hudson hughes humphreys humphries hunt hunter hurst hussain hutchinson huynh hyde ibrahim ingram ionescu iqbal
  islam ivanov iyer jackson jacobs jain jalloh james jamieson jarvis jatt javed jenkins jennings jha johal john
  johnson johnston johnstone jones jordan joseph joshi kamal kamara kapoor kaur kay keane kelly kemp kendall kennedy
  kent kerr khalid khan khatun king kirby kirk knight knowles kobayashi kovacs kowalczyk kowalska kowalski krishnan
  kumar kwok lad lamb lambert lane lau law lawrence lawson leach lee leigh lennon leonard leung lewandowska
  lewandowski lewis lim lin lindsay little liu livingstone llewellyn lloyd lopez lord lowe lucas luo lynch macdonald
  mackay mackenzie maclean macleod maddox mahmood mahoney mak makwana malik mann marsden marsh marshall martin
  martinez mason matthews maxwell may mcallister mcarthur mcbride mccann mccarthy mccormack mccullough mcdonald
  mcdonnell mcdowell mcfarlane mcgill mcgowan mcgrath mcgregor mcguire mcintosh mcintyre mckay mckenna mckenzie
  mckinley mclaren mclaughlin mclean mcleod mcmahon mcmillan mcnally mcneill mcpherson mehta mellor menon mensah
  metcalfe miah middleton miles miller mills milne ming minhas mir mirza mistry mitchell mohamed mohammed moore moran
  morgan morley morris morrison morton moss moyo muhammad mukasa mukherjee mullen muller mulligan munro murphy murray
  mustafa myers naidoo nair nash nawaz naylor ncube ndlovu nelson newman newton nguyen niazi nicholls nicholson nixon
  nkosi noble nolan norman norris north norton novak nowak nunez nwosu obrien oconnell oconnor odonnell odriscoll
  ogden ogunleye ohara ohare okafo okafor okeefe okeke okonkwo okoro okoye olawale oleary oliveira oliver oneill
  onyango osborne osei osman osullivan owen owens owusu oyelaran page palmer pang park parker parkin parkinson parks
  parmar parry parsons parveen patel paterson patterson payne peacock pearce pearson pereira perera perez perkins
  perry peters petrov pham phillips pickering pierce pillay piper pollard poole pope popescu porter potter potts
  powell power prasad pratt preston price prince pritchard probert prosser prothero pugh quinn qureshi rafiq
  raghunathan rahman raja ram ramsay rana randall rao rashid rasool reddy reed rees reeves rehman reid reilly reyes
  reynolds rhodes riaz rice richards richardson riley ritchie rivers roberts robertson robinson robson rodgers
  rodriguez rogers rose ross rossi rowe rowley russell ryan sadiq saeed sahota saleem salmon samuel sanchez sanders
  sanderson sandhu sangha santos saunders savage schmidt schneider schofield scott sen sengupta sesay sethi shah
  shaikh shannon sharma sharp sharpe shaw sheikh shepherd sheppard sheridan short siddiqui sidhu silva simmons simpson
  sims sinclair singh skinner slater smart smith snow solanki spencer stacey stanley steele stephens stephenson
  stevens stevenson stewart stokes stone storey street stuart subramanian sullivan sultana summers sutherland sutton
  suzuki swift sykes szymanska szymanski tailor talbot tan tanaka tang tanner tariq taylor thakur thomas thompson
  thomson thornton thorpe todd tomlinson townsend tran trivedi tse tucker turnbull turner tyler uddin underwood uppal
  usman vaughan venkatesan vincent virk vo vu vyas wade wali walker wall wallace walsh walter walters walton wan wang
  ward warner warren waters watkins watson watts weaver webb webster welch wells west weston wheatley wheeler whitaker
  white whitehead whitehouse whittaker wiggins wilkins wilkinson williams williamson willis wilson winter winters
  wojcik wong wood woodcock woods woodward woolley wright wu wyatt xu yang yasin yates ye yip young yousaf yuen yusuf
  zafar zaman zhang zhao zheng zhou zhu
`);

/** Surnames that are also everyday words, places or trades, so that on their own they can name a shared mailbox. */
export const everydaySurnames = wordList(`
  ball barber bell berry birch bird bishop blake bolton bond booth boyd brooks brown bull burton butcher butler
  carpenter carter chambers cole cook cooper cross curtis dale dar dave dean eaton fisher ford foster fowler freeman
  french frost fuller gardner george gill glover gray green hall hamilton hammond hart hill holland hooper houghton
  howe hunt hunter hurst kent king kirk knight lad lamb lane law lewis little lord mak marsh marshall mason may miles
  miller mills ming mir moss noble norman north norton page palmer park parker parsons piper pollard poole pope porter
  potter potts power preston price prince ram reed rice rose ross salmon savage sen sharp shepherd sheppard short
  slater smart snow stone storey street summers sutton swift tailor tang tanner underwood wade walker wall wan ward
  warren waters weaver wells west weston wheeler white winter winters wood woods young
`);
