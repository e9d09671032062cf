using StoryBot.Answering;
using StoryBot.Answering.Reading.Questions.FollowUps;

namespace StoryBot.Tests.Reading.Questions;

public sealed class FollowUpTests
{
    private const string Article = "Anna Bell opened the new bridge on May 3, 2019. The bridge cost $5 million. Bell was born in Leeds.";

    [Theory]
    [InlineData("and when?", "when Anna Bell opened the new bridge?")]
    [InlineData("Why?", "why Anna Bell opened the new bridge?")]
    [InlineData("how much did it cost?", "how much did the new bridge cost?")]
    [InlineData("where was she born?", "where was Anna Bell born?")]
    [InlineData("who is she?", "who is Anna Bell")]
    [InlineData("how many people did she meet?", "how many people did Anna Bell meet?")]
    [InlineData("what did the mayor say about her?", "what did the mayor say about Anna Bell")]
    [InlineData("what is the name of her husband?", "what is the name of Anna Bell's husband?")]
    [InlineData("what was the year she died?", "what was the year Anna Bell died?")]
    [InlineData("what was the cost of it in 2019?", "what was the cost of the new bridge in 2019?")]
    [InlineData("why did this happen?", "why did the new bridge happen?")]
    [InlineData("is that true?", "is the new bridge true?")]
    [InlineData("who paid for it?", "who paid for the new bridge")]
    [InlineData("is it open on Sundays?", "is the new bridge open on Sundays?")]
    [InlineData("when did she move to London?", "when did Anna Bell move to London?")]
    [InlineData("what about the tunnel?", "Who opened the new bridge the tunnel?")]
    [InlineData("and in March?", "Who opened the new bridge in March?")]
    [InlineData("of what?", "of what Anna Bell opened the new bridge?")]
    [InlineData("to which countries?", "to which countries Anna Bell opened the new bridge?")]
    [InlineData("and in which year exactly?", "in which year exactly Anna Bell opened the new bridge?")]
    [InlineData("By how many votes?", "by how many votes Anna Bell opened the new bridge?")]
    [InlineData("according to whom?", "according to whom Anna Bell opened the new bridge?")]
    public void A_question_that_leans_is_filled_from_the_exchange_before(string asked, string resolved)
    {
        var understood = FollowUp.Resolve(asked, new Exchange("Who opened the new bridge?", "Anna Bell"));

        Assert.Equal(resolved.TrimEnd('?'), understood.TrimEnd('?'));
    }

    [Theory]
    [InlineData("When did Anna Bell open the bridge?", "May 3, 2019", "where was Anna Bell born?")]
    [InlineData("Where did Anna Bell go?", "Leeds", "where was Anna Bell born?")]
    [InlineData("Which general signed the Treaty?", "Gen. Gregory Guillot", "where was Gen. Gregory Guillot born?")]
    [InlineData("What company did Anna Bell found?", "Kestrel Works", "where was Anna Bell born?")]
    [InlineData("What is the name of the Tate's director?", "Anna Bell", "where was Anna Bell born?")]
    public void She_is_whoever_was_spoken_of_and_no_day_or_town(string asked, string answered, string resolved)
    {
        Assert.Equal(resolved, FollowUp.Resolve("where was she born?", new Exchange(asked, answered)));
    }

    [Theory]
    [InlineData("who is Oswald Pym?", "Councillor", "Oswald Pym")]
    [InlineData("so who was Councillor Oswald Pym?", "a friend of Anna Bell", "Councillor Oswald Pym")]
    [InlineData("Who was Catherine of Aragon?", "Queen of England", "Catherine of Aragon")]
    [InlineData("Who is Willem de Groot?", "Mayor", "Willem de Groot")]
    [InlineData("Who is King of Spain?", "Anna Bell", "Anna Bell")]
    [InlineData("Who is the mayor?", "Councillor", "the mayor")]
    [InlineData("Who is the mayor?", "Oswald Pym", "Oswald Pym")]
    [InlineData("who is Helion CEO?", "Anna Bell", "Anna Bell")]
    [InlineData("who sold Anna Bell the bridge?", "the Mayor", "Anna Bell")]
    [InlineData("who sold Anna Bell the bridge?", "the Mayor Oswald Pym", "the Mayor Oswald Pym")]
    public void He_is_somebody_with_a_name_and_not_what_somebody_is(string asked, string answered, string stoodFor)
    {
        Assert.Equal($"what does {stoodFor} want?", FollowUp.Resolve("what does he want?", new Exchange(asked, answered)));
    }

    [Fact]
    public void They_can_be_people_without_a_name()
    {
        Assert.Equal("what do Prosecutors want?", FollowUp.Resolve("what do they want?", new Exchange("Who charged Anna Bell?", "Prosecutors")));
    }

    [Theory]
    [InlineData("who did she live with?", "how many expeditions did she lead?", "how many expeditions did Elena Vasquez lead?")]
    [InlineData("and who did she live with?", "what is the name of her brother?", "what is the name of Elena Vasquez's brother?")]
    [InlineData("who did she live with?", "where was he born?", "where was William Thorne born?")]
    [InlineData(null, "how many expeditions did she lead?", "how many expeditions did William Thorne lead?")]
    public void A_pronoun_stands_for_whom_it_stood_for_in_the_question_before(string? written, string asked, string resolved)
    {
        var before = new Exchange("who did Elena Vasquez live with?", "William Thorne") { Written = written };

        Assert.Equal(resolved, FollowUp.Resolve(asked, before));
    }

    [Theory]
    [InlineData("where was she born?", "where was Anna Bell born?")]
    [InlineData("how much did it cost?", "how much did the new bridge cost?")]
    public void Each_of_two_pronouns_stands_for_its_own(string asked, string resolved)
    {
        var before = new Exchange("who is Anna Bell opening the new bridge with?", "William Thorne") { Written = "who's she opening it with?" };

        Assert.Equal(resolved, FollowUp.Resolve(asked, before));
    }

    [Theory]
    [InlineData("When was Cashewell founded?", "and Helion?", "When was Helion founded?")]
    [InlineData("When was Cashewell founded?", "What about Helion?", "When was Helion founded?")]
    [InlineData("When was Cashewell founded?", "and the Helion Group?", "When was the Helion Group founded?")]
    [InlineData("When was the Bank of England founded?", "and the Bank of Scotland?", "When was the Bank of Scotland founded?")]
    [InlineData("Who is Athletic's captain?", "and Rovers?", "Who is Rovers's captain?")]
    [InlineData("Who is the captain of Athletic?", "and Rovers's?", "Who is the captain of Rovers?")]
    [InlineData("who is the captain of Athletic?", "and the manager of Rovers?", "who is the manager of Rovers?")]
    [InlineData("who is the captain of Athletic?", "what about the manager of Rovers?", "who is the manager of Rovers?")]
    [InlineData("who is the captain of Athletic?", "and the manager?", "who is the manager of Athletic?")]
    [InlineData("who is the captain of Athletic?", "and of Rovers?", "who is the captain of Rovers?")]
    [InlineData("Who opened the new bridge?", "and the tunnel?", "Who opened the tunnel?")]
    [InlineData("When was the new bridge built?", "and the tunnel?", "When was the tunnel built?")]
    [InlineData("What does the bridge cost?", "and the tunnel?", "What does the tunnel cost?")]
    [InlineData("Who met Anna Bell in London?", "and in Leeds?", "Who met Anna Bell in Leeds?")]
    [InlineData("Who won in May 2019?", "and in June?", "Who won in June 2019?")]
    [InlineData("Who won in May 2019?", "and in 2020?", "Who won in May 2020?")]
    [InlineData("Who won on May 3, 2019?", "and in June 2020?", "Who won in June 2020?")]
    [InlineData("Who won the 2019 election?", "and in 2020?", "Who won the 2020 election?")]
    [InlineData("How many medals did Norway win at the Olympics?", "and Sweden?", "How many medals did Sweden win at the Olympics?")]
    [InlineData("When did Anna Bell join Acme?", "and Tom Reed?", "When did Tom Reed join Acme?")]
    [InlineData("How many seats did Labour win in London?", "and the Conservatives?", "How many seats did the Conservatives win in London?")]
    [InlineData("Who is the CEO of Acme?", "and the CFO?", "Who is the CFO of Acme?")]
    [InlineData("When did the company sell its stake?", "and the bank?", "When did the bank sell its stake?")]
    [InlineData("how long does turbo mode take?", "and classic mode?", "how long does classic mode take?")]
    [InlineData("how long does turbo mode take?", "what about classic mode?", "how long does classic mode take?")]
    [InlineData("How much leave do birth parents get?", "and adoptive parents?", "How much leave do adoptive parents get?")]
    [InlineData("What does steady red mean?", "and blinking red?", "What does blinking red mean?")]
    [InlineData("How long is the new pier?", "and the old pier?", "How long is the old pier?")]
    [InlineData("How many people died in the first attack?", "and in the second attack?", "How many people died in the second attack?")]
    [InlineData("How much did the first phase cost?", "and the second phase?", "How much did the second phase cost?")]
    [InlineData("Did you see red lights?", "and green lights?", "Did you see green lights?")]
    [InlineData("Is the old pier open?", "and the new pier?", "Is the new pier open?")]
    [InlineData("How much is the glass jug?", "and the lid?", "How much is the lid?")]
    [InlineData("How old was the stone bridge?", "and the tunnel?", "How old was the tunnel?")]
    [InlineData("How much does coffee cost?", "and tea?", "How much does tea cost?")]
    public void What_is_asked_of_something_else_takes_the_place_of_its_like(string before, string asked, string resolved)
    {
        Assert.Equal(resolved, FollowUp.Resolve(asked, new Exchange(before, null)));
    }

    [Theory]
    [InlineData("When did Anna Bell die?", "What about March?", "When did Anna Bell die March?")]
    [InlineData("How many people died?", "what about March?", "How many people died March?")]
    [InlineData("When did Anna Bell die?", "and in Leeds?", "When did Anna Bell die in Leeds?")]
    [InlineData("Who won in May?", "and in 2020?", "Who won in May in 2020?")]
    [InlineData("Who paid for it?", "and the tunnel?", "Who paid for it the tunnel?")]
    [InlineData("How did the fire in the mill start?", "and the explosion?", "How did the fire in the mill start the explosion?")]
    [InlineData("When was the roof of the church repaired?", "and the tower?", "When was the roof of the church repaired the tower?")]
    [InlineData("When is the museum open?", "and the library?", "When is the museum open the library?")]
    [InlineData("Is the museum free?", "and the zoo?", "Is the museum free the zoo?")]
    [InlineData("What did the mayor promise voters?", "and the council?", "What did the mayor promise voters the council?")]
    [InlineData("When does the Harbour Museum open?", "What about Sundays?", "When does the Harbour Museum open Sundays?")]
    [InlineData("When does the Harbour Museum open?", "What about Christmas?", "When does the Harbour Museum open Christmas?")]
    [InlineData("How much did the first phase cost?", "and the second?", "How much did the first phase cost the second?")]
    [InlineData("How long is the museum open?", "and the library?", "How long is the museum open the library?")]
    [InlineData("How long does shipping take?", "and again?", "How long does shipping take again?")]
    [InlineData("How much does it cost?", "and tea?", "How much does it cost tea?")]
    public void What_has_no_like_in_the_question_before_is_added_to_it(string before, string asked, string resolved)
    {
        Assert.Equal(resolved, FollowUp.Resolve(asked, new Exchange(before, null)));
    }

    [Theory]
    [InlineData("Which company bid first?", "which one won?", "which company won?")]
    [InlineData("What hotels are there?", "which ones have a gym?", "which hotels have a gym?")]
    [InlineData("Who bid first?", "which one won?", "which one won?")]
    [InlineData("What is the fine?", "which one is higher?", "which one is higher?")]
    public void Which_one_is_one_of_those_that_were_asked_for(string before, string asked, string resolved)
    {
        Assert.Equal(resolved, FollowUp.Resolve(asked, new Exchange(before, null)));
    }

    [Theory]
    [InlineData("In which year was the tunnel dug?", "why was the tunnel dug?")]
    [InlineData("By what vote did the council pass it?", "why did the council pass it?")]
    [InlineData("How old was the mayor?", "why was the mayor?")]
    [InlineData("How was the tunnel dug?", "why was the tunnel dug?")]
    public void What_was_asked_for_before_is_not_asked_for_again(string before, string resolved)
    {
        Assert.Equal(resolved, FollowUp.Resolve("why?", new Exchange(before, null)));
    }

    [Theory]
    [InlineData("Who opened the bridge?", "Anna Bell", "when?", "when Anna Bell opened the bridge?")]
    [InlineData("Who opened the bridge?", null, "why?", "why somebody opened the bridge?")]
    [InlineData("Who was killed in the blast?", "Anna Bell", "when?", "when was Anna Bell killed in the blast?")]
    [InlineData("What caused the fire?", "a short circuit", "when?", "when a short circuit caused the fire?")]
    [InlineData("Who died in the fire?", "twelve miners", "how many?", "how many died in the fire?")]
    [InlineData("Who opened the bridge?", "Anna Bell", "who else?", "who else opened the bridge?")]
    [InlineData("Who did Anna Bell meet?", "Tom Reed", "when?", "when did Anna Bell meet?")]
    public void What_was_done_stays_done_by_somebody(string before, string? answered, string asked, string resolved)
    {
        Assert.Equal(resolved, FollowUp.Resolve(asked, new Exchange(before, answered)));
    }

    [Theory]
    [InlineData("when was Maria Nunez appointed?", "when was she appointed?", "and her predecessor?", "when was Maria Nunez's predecessor appointed?")]
    [InlineData("when was Maria Nunez's predecessor born?", "when was her predecessor born?", "and her husband?", "when was Maria Nunez's husband born?")]
    [InlineData("who is Maria Nunez?", null, "and her husband?", "who is Maria Nunez's husband?")]
    [InlineData("when was Maria Nunez appointed?", "when was she appointed?", "and her salary?", "Maria Nunez's salary?")]
    [InlineData("when was Maria Nunez's predecessor appointed?", "and her predecessor?", "where was she born?", "where was Maria Nunez born?")]
    public void Somebody_of_somebody_is_asked_of_in_the_same_way(string before, string? written, string asked, string resolved)
    {
        Assert.Equal(resolved, FollowUp.Resolve(asked, new Exchange(before, null) { Written = written }));
    }

    [Theory]
    [InlineData("Who is the president of Mexico?")]
    [InlineData("to which countries did the company sell its stake?")]
    [InlineData("To which Helion?")]
    [InlineData("who asked about taxes?")]
    [InlineData("when did Anna Bell open it for all the people of the town?")]
    [InlineData("cost of tunnel")]
    [InlineData("How many people died this year?")]
    [InlineData("Who said that taxes would rise?")]
    [InlineData("Who signed that agreement?")]
    [InlineData("Why did the mayor resign from his post?")]
    [InlineData("How many people lost their homes?")]
    [InlineData("When did the company sell its stake?")]
    [InlineData("ok, thanks!")]
    [InlineData("so sad")]
    public void A_question_that_stands_alone_stays_as_it_is(string asked)
    {
        Assert.Equal(asked, FollowUp.Resolve(asked, new Exchange("Who opened the new bridge?", "Anna Bell")));
    }

    [Fact]
    public void What_a_follow_up_was_resolved_to_is_explained_and_answered()
    {
        var found = Asking.Find(Article, "and when?", new Exchange("Who opened the new bridge?", "Anna Bell"));

        Assert.Contains("May 3, 2019", found.Citation.Quote, StringComparison.Ordinal);
        Assert.Equal("when Anna Bell opened the new bridge?", found.Explanation.Understood);
    }

    [Theory]
    [InlineData(970, true)]
    [InlineData(980, false)]
    public void What_would_grow_beyond_the_longest_question_stays_as_it_is(int letters, bool isFilled)
    {
        var before = $"Who opened {new string('a', letters)}";

        Assert.Equal(isFilled ? $"{before} the tunnel?" : "what about the tunnel?", FollowUp.Resolve("what about the tunnel?", new Exchange(before, null)));
    }

    [Fact]
    public void A_first_question_leans_on_nothing()
    {
        Assert.Equal("and when?", FollowUp.Resolve("and when?", null));
    }
}
