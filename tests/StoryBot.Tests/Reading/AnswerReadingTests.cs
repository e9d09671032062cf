using StoryBot.Answering;

namespace StoryBot.Tests.Reading;

public sealed class AnswerReadingTests
{
    private const string Treaty =
        "Ministers have argued about the river for years. The talks in Basel brought together Foreign Minister Helga B. Storm and Austrian "
        + "Chancellor Otto Klein. During the talks, both leaders spoke of flooding. Their work ended in the signing of a Joint Memorandum on "
        + "Water, which sets limits for every dam.\n\nThe dams were built in 1963 and 1971. They hold 4.5 million gallons.";

    [Fact]
    public void Who_signed_it_is_found_two_sentences_before_the_signing_and_the_quote_takes_them_along()
    {
        var found = Asking.Find(Treaty, "who signed the memorandum?");

        Assert.Contains("Helga B. Storm and Austrian Chancellor Otto Klein", found.ShortAnswer, StringComparison.Ordinal);
        Assert.EndsWith("every dam.", found.Citation.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_opens_with_a_pronoun_is_quoted_with_the_one_before()
    {
        var found = Asking.Find(Treaty, "How many gallons do the dams hold?");

        Assert.Equal("4.5 million", found.ShortAnswer);
        Assert.Equal("The dams were built in 1963 and 1971. They hold 4.5 million gallons.", found.Citation.Quote);
    }

    [Theory]
    [InlineData("The club paid $5 million for Anna Bell on January 12, 1999, which was 40% of its budget.", "How much did the club pay for Anna Bell?", "$5 million")]
    [InlineData("The club paid $5 million for Anna Bell on January 12, 1999, which was 40% of its budget.", "When did the club pay for Anna Bell?", "January 12, 1999")]
    [InlineData("The club paid $5 million for Anna Bell on January 12, 1999, which was 40% of its budget.", "What percentage of the budget was paid?", "40%")]
    [InlineData("Officials of the Harbour Safety Board (HSB) met in Rotterdam for three days.", "What does HSB stand for?", "Harbour Safety Board")]
    [InlineData("Officials of the Harbour Safety Board (HSB) met in Rotterdam for three days.", "Where did the officials meet?", "Rotterdam")]
    [InlineData("Officials of the Harbour Safety Board (HSB) met in Rotterdam for three days.", "How long did the officials meet?", "three days")]
    [InlineData("The bridge was opened on 4 May 1935 by Mayor John Bell.", "By whom was the bridge opened?", "Mayor John Bell")]
    [InlineData("Martin Luther King Jr. spoke in the hall.", "Who spoke in the hall?", "Martin Luther King Jr.")]
    [InlineData("The pier was built by Juan Carlos de la Cruz.", "Who built the pier?", "Juan Carlos de la Cruz")]
    public void The_short_answer_is_of_the_kind_asked_for(string article, string question, string expected)
    {
        Assert.Equal(expected, Asking.Find(article, question).ShortAnswer);
    }

    [Fact]
    public void A_misspelt_word_is_looked_for_as_the_near_word_the_articles_know()
    {
        Assert.Equal("Rotterdam", Asking.Find("Officials of the Harbour Safety Board met in Rotterdam for three days.", "where did the oficials of the Harbour Safety Board meet").ShortAnswer);
    }

    [Fact]
    public void A_passage_that_says_it_in_other_words_alone_is_shown()
    {
        const string Article = "The firefighters put out the blaze within an hour.\n\nThe bakery sells rye bread and rolls.";

        Assert.Equal(1, Asking.Shown(Asking.Ask(Article, "Who extinguished the flames?"))?.Passage.Paragraph.Number);
    }

    [Fact]
    public void A_greeting_is_near_to_nothing()
    {
        Assert.Null(Asking.Shown(Asking.Ask("The firefighters put out the blaze within an hour.", "hello there")));
    }

    [Fact]
    public void A_number_that_is_not_there_is_named_as_missing()
    {
        var abstained = Assert.IsType<Answer.Abstained>(Asking.Ask("Ministers argued about the river at a meeting in Basel. They spoke of flooding and of fish.", "How many dogs did the ministers see at the river?"));

        var reason = Assert.IsType<AbstentionReason.FactMissing>(abstained.Reason);
        Assert.Equal("a number", reason.Kind);
        Assert.Contains("river", reason.Mentions, StringComparison.Ordinal);
        Assert.NotNull(abstained.Nearest);
    }

    [Theory]
    [InlineData("How many dogs did the ministers see at the river?", "dogs")]
    [InlineData("When did the ministers paint the river?", null)]
    [InlineData("How enormous is the river at Basel?", null)]
    [InlineData("When did the ministers of the harbour board meet at the river?", null)]
    public void A_word_is_only_said_to_be_missing_where_no_article_has_it_in_any_form(string question, string? missing)
    {
        const string Article = "# The harbour\n\nMinisters argued about the river at a meeting in Basel. They spoke of flooding and of fish.\n\nA painter of boats, and a board game, were there too.";

        var abstained = Assert.IsType<Answer.Abstained>(Asking.Ask(Article, question));

        Assert.Equal(missing, Assert.IsType<AbstentionReason.FactMissing>(abstained.Reason).Unmentioned);
    }

    [Fact]
    public void Names_are_mentioned_whole()
    {
        var abstained = Assert.IsType<Answer.Abstained>(Asking.Ask("The mayor of Port Ellery opened the Queen Maud Bridge. The band played.", "How many ships has the mayor of Port Ellery sunk near the Queen Maud Bridge?"));

        Assert.Equal("mayor, Port Ellery, Queen Maud Bridge", Assert.IsType<AbstentionReason.FactMissing>(abstained.Reason).Mentions);
    }

    [Fact]
    public void A_word_is_only_said_to_be_mentioned_where_it_stands()
    {
        var abstained = Assert.IsType<Answer.Abstained>(Asking.Ask("Ministers argued about the troops on the river at a meeting in Basel. They spoke of flooding and of fish.", "How many soldiers guard the river?"));

        Assert.DoesNotContain("soldiers", abstained.Reason is AbstentionReason.FactMissing fact ? fact.Mentions : "", StringComparison.Ordinal);
    }

    [Fact]
    public void Two_passages_with_different_figures_for_the_same_are_both_shown_and_neither_is_believed()
    {
        const string Article = "The storm damaged 120 houses in the harbour town.\n\nOfficials said later that the storm damaged 450 houses in the harbour town.";

        var abstained = Assert.IsType<Answer.Abstained>(Asking.Ask(Article, "How many houses did the storm damage in the harbour town?"));

        var reason = Assert.IsType<AbstentionReason.PassagesDisagree>(abstained.Reason);
        Assert.NotEqual(reason.One.Passage, reason.Other.Passage);
    }

    [Fact]
    public void A_question_about_something_else_finds_nothing_related()
    {
        Assert.IsType<AbstentionReason.NothingRelated>(Assert.IsType<Answer.Abstained>(Asking.Ask(Treaty, "What is the capital of France?")).Reason);
    }

    [Fact]
    public void The_explanation_names_what_was_asked_for_and_why_it_was_decided_so()
    {
        var explanation = Asking.Find(Treaty, "When were the dams built?").Explanation;

        Assert.Equal("a date or time", explanation.Asks);
        Assert.Contains("dam", explanation.Terms);
        Assert.Contains("confidence", explanation.Decision, StringComparison.Ordinal);
        Assert.NotEmpty(explanation.Considered[0].Evidence);
        Assert.Equal(explanation.Considered.OrderByDescending(passage => passage.Score), explanation.Considered);
    }
}
