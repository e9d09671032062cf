using StoryBot.Answering;
using StoryBot.Answering.Reading.Questions.FollowUps;

namespace StoryBot.Tests.Reading.Questions;

public sealed class FollowUpTests
{
    private const string Article = "Anna Bell opened the new bridge on May 3, 2019. The bridge cost $5 million. Bell was born in Leeds.";

    [Theory]
    [InlineData("and when?", "when opened the new bridge?")]
    [InlineData("Why?", "why opened the new bridge?")]
    [InlineData("how much did it cost?", "how much did the new bridge cost?")]
    [InlineData("where was she born?", "where was Anna Bell born?")]
    [InlineData("who is she?", "who is Anna Bell")]
    [InlineData("how many people did she meet?", "how many people did Anna Bell meet?")]
    [InlineData("what did the mayor say about her?", "what did the mayor say about Anna Bell")]
    [InlineData("what is the name of her husband?", "what is the name of Anna Bell husband?")]
    [InlineData("what was the year she died?", "what was the year Anna Bell died?")]
    [InlineData("what was the cost of it in 2019?", "what was the cost of the new bridge in 2019?")]
    [InlineData("why did this happen?", "why did the new bridge happen?")]
    [InlineData("is that true?", "is the new bridge true?")]
    [InlineData("who paid for it?", "who paid for the new bridge")]
    [InlineData("what about the tunnel?", "Who opened the new bridge the tunnel?")]
    [InlineData("and in March?", "Who opened the new bridge in March?")]
    [InlineData("of what?", "of what opened the new bridge?")]
    [InlineData("to which countries?", "to which countries opened the new bridge?")]
    [InlineData("and in which year exactly?", "in which year exactly opened the new bridge?")]
    [InlineData("By how many votes?", "by how many votes opened the new bridge?")]
    public void A_question_that_leans_is_filled_from_the_exchange_before(string asked, string resolved)
    {
        var understood = FollowUp.Resolve(asked, new Exchange("Who opened the new bridge?", "Anna Bell"));

        Assert.Equal(resolved.TrimEnd('?'), understood.TrimEnd('?'));
    }

    [Theory]
    [InlineData("When did Anna Bell open the bridge?", "May 3, 2019", "where was Anna Bell born?")]
    [InlineData("Where did Anna Bell go?", "Leeds", "where was Anna Bell born?")]
    [InlineData("Which general signed the Treaty?", "Gen. Gregory Guillot", "where was Gen. Gregory Guillot born?")]
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
    [InlineData("and who did she live with?", "what is the name of her brother?", "what is the name of Elena Vasquez brother?")]
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
    public void What_has_no_like_in_the_question_before_is_added_to_it(string before, string asked, string resolved)
    {
        Assert.Equal(resolved, FollowUp.Resolve(asked, new Exchange(before, null)));
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
        Assert.Equal("when opened the new bridge?", found.Explanation.Understood);
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
