import { wordList } from "./words.ts";

/**
 * Given names that are common in the UK, in lower case and without accents. Excludes everyday words such as “may”, “grant”
 * and “rose”, which occur in names of shared mailboxes.
 */
export const givenNames = wordList(`
  aaliyah aaron abbie abdul abdullah abdullahi abi abigail abu adam adebayo adeel adele aditi adnan adrian agnes
  agnieszka ahmad ahmed aidan aiden aileen ailsa aimee aisha aishah ajay akash alan alana alasdair alastair albert
  alec alejandro aleksandra alessandro alex alexa alexander alexandra alexis alfie alfred ali alice alicia alina
  alisha alison alistair aliyah allan allen alun alys alyssa amal amanda amara amelia amina aminah amir amit amrit amy
  ana anastasia andre andrea andreas andreea andrei andrew andrzej andy aneta aneurin angela angelina angharad angie
  anil anila anisa anita anjali ann anna annabel annabelle anne annette annie anthea anthony antonia antonio antony
  anya aoibheann aoife arash archie aria arjun arthur arun arwel asha ashley ashok asif asma astrid audrey austin ava
  ayesha aysha azhar babatunde barbara barry bartosz beata beatrice becky belinda ben benedict benjamin bernadette
  bernard bert bethan bethany betty bev beverley bhavna bilal billy blathnaid bob bobby bradley branwen brenda brendan
  brian bridget bronagh bronwen bruce bryan bryn bryony caitlin callum calum cameron camilla caoimhe cara carl carla
  carlos carly carmen carol carole caroline carolyn carrie carwyn caryl caryn cathal catherine cathy catrin catriona
  cecilia ceri cerys chantelle charles charlie charlotte cherie cheryl chetan chiara chidi chinedu chioma chloe chris
  chrissie christian christina christine christopher chukwuemeka cian ciara ciaran claire clara clare claudia
  clementine clive colette colin colm connor conor constance cormac craig cristina cynthia dafydd damian damien dan
  dana daniel daniela danielle danny daphne darragh darren daryl dave david davina dawid dean debbie deborah declan
  deepa deepak deirdre delyth denis denise dennis derek dermot desmond dewi diana diane diarmuid dilys dimitri dinesh
  dipak dominic dominika donald donna doreen doris dorota dorothy doug dougal douglas duncan dylan dympna eamon eamonn
  eddie edith edmund edward edwin efa eileen eilidh eilis eimear einir eirian elaine eleanor elena eleri elin eliot
  elisabeth elise elizabeth ella ellen ellie elliot elliott elsa elsie eluned elwyn emeka emil emilia emily emma
  emmanuel emrys emyr eoin eric erica erika erin esme esther ethan euan eugene eunice eva evan eve evelyn ewa ewan
  ezra faisal farah farhan farooq fatima fatimah fatou feargal felicity felix fergus ffion finbar finlay finley finn
  fiona fola folasade frances francesca francis francois frank frankie fraser fred freddie frederick freya funmi
  gabriel gabriela gabrielle gareth gary gavin gemma geoff geoffrey george georgia georgie georgina gerald geraldine
  gerard gerry gethin ghulam giles gill gillian giovanni giulia gladys glen glenda glenn gloria glyn gordon graeme
  graham grainne greg gregor gregory greta gruffydd grzegorz gurdeep gurpreet gus guy gwen gwenda gwenllian gwilym
  gwyn gwyneth hafsa hamish hamza hana hannah hans harold haroon harpreet harriet harrison harry harvey hasan hassan
  hayley hector hefin heidi helen helena henry herbert hermione heulwen hilary himanshu hiroshi hugh hugo hussain
  hussein hywel iain ian ianto ibrahim idris idwal iestyn ieuan ifan ifeoma ifor ikram imani imogen imran ines ingrid
  ioan irene irfan irina iris isaac isabel isabella isabelle iseult isha ishaan ishbel isla islwyn ismail ivan iwan
  jack jackie jacob jacqueline jacqui jagdeep jake jakub jamal james jamie jana jane janet janette janice janine jared
  jasmin jasminder jason javed jaya jayne jean jeanette jeff jeffrey jemima jen jenna jennie jennifer jenny jeremy
  jerome jerry jess jesse jessica jessie jill jillian jim jimmy jitendra jo joan joann joanna joanne jodie joe joel
  johan johanna john johnny jolanta jon jonah jonas jonathan jonathon jordan jordana jose josef joseph josephine josh
  joshua josie joyce juan judith judy julia julian juliana julie juliet justin justine justyna kacper kaitlyn kamal
  kamila kamran kara karen karim karina karl karolina kasia katarzyna kate katherine kathleen kathryn kathy katie
  katrina katy kavita kay kayleigh keeley keith kelly kelvin ken kenji kenneth kenny keren kerri kerry kevin khadija
  khaled khalid kiera kieran kiran kirsteen kirsten kirstie kirsty kofi kristina krystyna krzysztof kuldeep kulwinder
  kwame kyle kylie lachlan lakshmi lara laszlo laura lauren laurence lauri lawrence layla leah leanne leila lena leo
  leon leona leonard leroy lesley leslie lewis leyla liam lian linda lindsay lindsey ling linus lisa liz lizzie
  llewelyn llinos lloyd llyr lois lola lorna lorraine lottie lou louis louisa louise luca lucia lucinda lucja lucy
  luis lukas lukasz luke lydia lyn lynda lynette lynn lynne mabel maciej macsen maddie madeleine madison maeve magda
  magdalena magnus mahmood mahmoud mair mairead mairi maisie malachy malcolm malgorzata malik mandy manish manjit
  manoj manuel marcia marcin marco marcus marek margaret margarita marged maria mariam marian marianne marie marilyn
  marina mario marion marjorie mark marlene marta martha martin martyn mary maryam matei mateusz matilda matt matthew
  maureen maurice mavis maxine maxwell meena megan meghan mehdi mehmet mei meinir meirion mel melanie melissa menna
  meredith mererid mhairi mia michael michaela michal michele michelle miguel mihai mike mila miles millicent millie
  minh miranda miriam mohamed mohammad mohammed mohan moira molly monica monika morag morgan morven moses muhammad
  mukesh muriel murray mustafa myfanwy myra myrtle nabil nadeem nadia nadine naheed naima nala nancy naomi naseem
  nasir nasreen nasrin nasser natalia natalie natasha nathalie nathan nathaniel naveed neena neeraj neha neil nerys
  nessa ngozi nia niall niamh nicholas nick nicky nicola nicole nigel nikhil nikita nikki nimra nina nisha nita noah
  noel non noor nora norah norma norman nosheen oisin oleksandr olga oliver olivia olivier ollie olumide oluwaseun
  oluwatobi olwen olwyn omar oonagh orla orlaith oscar osman oswald owain owen pablo pamela paola parveen pascale pat
  patricia patrick patrycja patsy paul paula pauline pavel pawel pearse pedro peggy penelope penny penri perry pete
  peter petra petros phil philip philippa phillip phoebe phyllis pierre piers piotr pippa polly pooja pradeep prakash
  preeti priya priyanka przemyslaw quentin rabia rachael rachel radoslaw rafael rafal raheem rahim rahul raj rajesh
  rajinder raju ralph ramesh rami rana randeep rashid rashida ravi ravinder rayan raymond rebecca rebekah reece reema
  reggie reginald rehana renata renee reuben rhian rhiannon rhianydd rhodri rhona rhydian rhys ria ricardo richard
  rick ricky rita rizwan robbie robert roberta roberto roddy roderick rodney roger rohan rohit roisin roland ronald
  ronan ronnie rory rosa rosalind rosamund rosanna roseanne rosemary rosie roslyn rowena roxanne roy ruairi ruaridh
  rubina rudolf rukhsana rupert russell ruth ryan sabina sabrina sadhbh sadia sadie safia sahar saima saira sajid
  sakina salim sally salma salman sam samantha samina samir samira samuel sandeep sandra sanjay sanjeev sara sarah
  sarita saskia satnam saul savannah scarlett scott seamus sean sebastian selena selina seonaid seren sergei seth
  shabnam shah shahid shahida shaista shamim shamima shane shannon sharon shaun shauna shazia sheena sheila shelley
  sheryl shirin shirley shiv shona shreya shruti sian sidney simon simona simone sinead siobhan sioned sofia sohail
  sonia sonya sophia sophie stacey stan stanislaw stanley stefan stefania stella steph stephanie stephen steve steven
  stewart struan stuart subhash sukhdeep suki sumaira sunil sunita suraj suresh surinder susan susanna susannah
  susanne susie suzanne sven svetlana swati sybil sylvia szymon tadhg tahir tahira taliesin tamara tamsin tania
  tanisha tanya tara tariq tasha tatiana tavish tayyab tegan temitope terence teresa teri terry tess tessa thea thelma
  theo theodore theresa thi thomas tia tiffany tilly tim timothy tina toby todd tom tomas tomasz tommy tomos toni tony
  tracey tracy trefor trevor tricia trish tristan trudy tudor tyler tyrone uche umar una ursula usha usman vanessa
  vaughan veronica vicki vicky victor vijay vikki vikram vincent virginia vivek vivian vivien vivienne vladimir wajid
  walter wanda waqar warren waseem wayne wei wendy wesley wilfred wilhelmina william wilma wojciech wyn xavier yasin
  yasmin yasmine yesim yetunde yolanda yousaf yousef yuki yulia yusuf yvette yvonne zac zach zachary zaheer zahid
  zahra zain zainab zak zara zeenat zeinab zeynep zoe zofia zoya zubair zuzanna
`);
