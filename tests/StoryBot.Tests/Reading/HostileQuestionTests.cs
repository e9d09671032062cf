using StoryBot.Answering;

namespace StoryBot.Tests.Reading;

public sealed class HostileQuestionTests
{
    private const string Article = "The mayor opened the new bridge in March. It cost $5 million.";

    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("who?")]
    [InlineData("?!?")]
    [InlineData("😀🎉")]
    [InlineData("\u0000\u0007\u001b[")]
    public void A_question_with_nothing_to_look_for_is_told_to_be_empty(string question)
    {
        Assert.IsType<AbstentionReason.EmptyQuestion>(Assert.IsType<Answer.Abstained>(Asking.Ask(Article, question)).Reason);
    }

    [Fact]
    public void A_question_of_100000_characters_is_refused_with_its_length_and_the_limit()
    {
        var abstained = Assert.IsType<Answer.Abstained>(Asking.Ask(Article, new string('a', 100_000)));

        Assert.Equal(new AbstentionReason.QuestionTooLong(100_000, AnswerEngine.QuestionLimit), abstained.Reason);
    }

    [Theory]
    [InlineData("AND ( \" * ~ \\ the mayor^ OR [ TO ] bridge~")]
    [InlineData("+bridge && -mayor || !(")]
    [InlineData("who opened the bridge \u202Eegdirb\u202C 😀 \u0000\u001b")]
    public void Query_syntax_and_control_characters_are_only_words(string question)
    {
        Assert.StartsWith("The mayor opened", Asking.Shown(Asking.Ask(Article, question))?.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\ud83d")]
    [InlineData("مَن افتتح الجسر؟")]
    [InlineData("מי פתח את הגשר?")]
    [InlineData("*")]
    public void Half_a_surrogate_or_another_script_is_not_answered_and_nothing_throws(string question)
    {
        Assert.IsType<Answer.Abstained>(Asking.Ask(Article, question));
    }

    [Fact]
    public void Without_an_article_the_answer_says_so()
    {
        using var knowledge = KnowledgeBase.InMemory([]);

        var abstained = Assert.IsType<Answer.Abstained>(new AnswerEngine(knowledge, new AnsweringOptions()).Ask(new Question("Who opened the bridge?")));

        Assert.IsType<AbstentionReason.NoArticles>(abstained.Reason);
    }

    [Fact]
    public void A_question_that_is_asked_on_and_on_never_grows_beyond_the_limit()
    {
        var asked = "what about " + string.Join(',', Enumerable.Repeat("tunnel", 60));
        var understood = "Who opened the bridge?";
        for (var turn = 0; turn < 5; turn++)
        {
            understood = Asking.Ask(Article, asked, new Exchange(understood, null)).Explanation.Understood;

            Assert.InRange(understood.Length, asked.Length, AnswerEngine.QuestionLimit);
        }
    }

    [Fact]
    public void A_list_without_an_end_is_read_in_the_time_of_a_long_sentence()
    {
        var endless = string.Join(' ', Enumerable.Repeat("Anna Schmidt, 4512", 150_000));
        var timer = System.Diagnostics.Stopwatch.StartNew();

        Asking.Ask("The mayor opened the bridge " + endless, "Who opened the bridge?");

        Assert.True(timer.Elapsed < TimeSpan.FromSeconds(20), $"took {timer.Elapsed}");
    }

    [Fact]
    public void A_sentence_without_an_end_is_read_in_the_time_of_a_long_one()
    {
        var endless = string.Join(' ', Enumerable.Range(0, 200_000).Select(number => $"bridge{number % 1000}"));
        var timer = System.Diagnostics.Stopwatch.StartNew();

        Asking.Ask("The mayor opened the bridge " + endless, "Who opened the bridge?");

        Assert.True(timer.Elapsed < TimeSpan.FromSeconds(20), $"took {timer.Elapsed}");
    }
}
