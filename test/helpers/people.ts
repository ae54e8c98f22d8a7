const personal = `
  sara.jones.digital@camden.gov.uk planning.jane.smith@camden.gov.uk
  jane.smith@camden.gov.uk david.whitaker@camden.gov.uk j.smith@camden.gov.uk smithj@camden.gov.uk jsmith@camden.gov.uk
  janesmith@camden.gov.uk smith.jane@camden.gov.uk jane_smith@camden.gov.uk jane-smith@camden.gov.uk
  jane.smith2@camden.gov.uk jane@camden.gov.uk smith.j@camden.gov.uk j_smith@camden.gov.uk JaneSmith@camden.gov.uk
  Jo.Bloggs@camden.gov.uk jo_bloggs@camden.gov.uk priya.patel@leeds.gov.uk bpatel@leeds.gov.uk mohammed.ali@leeds.gov.uk
  aisha.begum@leeds.gov.uk m.khan@leeds.gov.uk r.singh@leeds.gov.uk sandhu.h@leeds.gov.uk wei.chen@leeds.gov.uk
  oluwaseun.adebayo@leeds.gov.uk okafor.c@leeds.gov.uk priyanka.raghunathan@leeds.gov.uk k.raghunathan@leeds.gov.uk
  zbigniew.brzezinski@leeds.gov.uk siobhan.murphy@belfastcity.gov.uk j.o'brien@belfastcity.gov.uk
  sarah.o'brien@belfastcity.gov.uk sian.evans@cardiff.gov.uk rhys.llewellyn-jones@cardiff.gov.uk evans.r@cardiff.gov.uk
  iain.macdonald@highland.gov.uk anne-marie.jones@cardiff.gov.uk mary.ann.smith@camden.gov.uk ann.b.clarke@camden.gov.uk
  jane.smith+catalogue@camden.gov.uk davidw@camden.gov.uk dwhitaker@camden.gov.uk whitaker@camden.gov.uk
  smithjane@camden.gov.uk rkpatel@camden.gov.uk g.hall@camden.gov.uk john.law@camden.gov.uk david.parks@camden.gov.uk
  bill.gates@camden.gov.uk will.young@camden.gov.uk rose.tyler@camden.gov.uk grace.kelly@camden.gov.uk
  k.rivers@camden.gov.uk xanthippe-whitaker@camden.gov.uk xanthippe.zonderland2@camden.gov.uk k.zonderland@camden.gov.uk
  k.zond@camden.gov.uk jsmith+catalogue@camden.gov.uk jsmith2@camden.gov.uk emilf@camden.gov.uk dancarroll@camden.gov.uk
  jimlee@camden.gov.uk jolamb@camden.gov.uk ghill@camden.gov.uk smithy@camden.gov.uk resmith@camden.gov.uk porterj@camden.gov.uk
  openplay@gmail.com camden.digital@hotmail.co.uk team@icloud.com digital.team@btinternet.com
`;

const shared = `
  digital.services@camden.gov.uk it@camden.gov.uk info@camden.gov.uk planning.policy@camden.gov.uk
  customer-services@camden.gov.uk customer_services@camden.gov.uk webteam@camden.gov.uk WebTeam@camden.gov.uk
  GIS.team@camden.gov.uk digital.team@camden.gov.uk web.support@camden.gov.uk play@camden.gov.uk j@camden.gov.uk
  enquiries@camden.gov.uk contact@camden.gov.uk hello@camden.gov.uk council.tax@camden.gov.uk
  housing.benefits@camden.gov.uk street.cleansing@camden.gov.uk democratic.services@camden.gov.uk
  foi.requests@camden.gov.uk building.control@camden.gov.uk trading.standards@camden.gov.uk business.rates@camden.gov.uk
  blue.badges@camden.gov.uk electoral.registration@camden.gov.uk bin.collections@camden.gov.uk open.data@camden.gov.uk
  data.protection@camden.gov.uk parking.permits@camden.gov.uk school.admissions@camden.gov.uk green.spaces@camden.gov.uk
  adult.social.care@camden.gov.uk local.land.charges@camden.gov.uk tree.officer@camden.gov.uk parks@camden.gov.uk
  woods@camden.gov.uk halls@camden.gov.uk markets@camden.gov.uk lawn@camden.gov.uk award@camden.gov.uk
  press.office@camden.gov.uk members.services@camden.gov.uk mayors.office@camden.gov.uk rough.sleepers@camden.gov.uk
  dog.warden@camden.gov.uk e.payments@camden.gov.uk e-planning@camden.gov.uk a.team@camden.gov.uk
  noreply@camden.gov.uk do-not-reply@camden.gov.uk planningpolicy@camden.gov.uk first.second.third@camden.gov.uk
  drivers@camden.gov.uk reporter@camden.gov.uk empower@camden.gov.uk smarter@camden.gov.uk greener@camden.gov.uk
  price@camden.gov.uk potters@camden.gov.uk pager@camden.gov.uk rebates@camden.gov.uk standing@camden.gov.uk stevenage@stevenage.gov.uk
  oscars@camden.gov.uk bend@camden.gov.uk uphill@camden.gov.uk onward@camden.gov.uk charlotte.library@camden.gov.uk
  long-lane@camden.gov.uk high.street@camden.gov.uk a.level.results@camden.gov.uk 2nd.hand@camden.gov.uk
  summer.hut-2@camden.gov.uk e.bulletin@camden.gov.uk d.iy@camden.gov.uk IT@camden.gov.uk
  victoria.park.bookings@camden.gov.uk grace.house.enquiries@camden.gov.uk st.georges.hall@camden.gov.uk
  tower.hamlets@towerhamlets.gov.uk localgov.drupal@localgovdrupal.org team@live.camden.gov.uk
`;

/** Realistic email addresses of councils: those of one person each, and shared mailboxes. */
export const addresses = { personal: personal.trim().split(/\s+/), shared: shared.trim().split(/\s+/) } as const;
