using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Conversation;

namespace StoryBot.Tests.Conversation;

public sealed class GivenAnswersTests : IDisposable
{
    private static readonly ChatUser Ann = new("ann");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("storybot-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(null)]
    [InlineData("The mayor opened the old bridge. Somebody came.")]
    public void What_has_been_corrected_or_removed_since_is_not_said_again(string? now)
    {
        var file = Path.Combine(folder.FullName, "town.txt");
        File.WriteAllText(file, "The mayor opened the new bridge. Nobody came.");
        using var knowledge = KnowledgeBase.Open(new KnowledgeOptions { Folder = folder.FullName, DataFolder = Path.Combine(folder.FullName, "data") });
        var given = new GivenAnswers(knowledge);
        var found = Assert.IsType<Answer.Found>(new AnswerEngine(knowledge, new AnsweringOptions()).Ask(new Question("Who opened the new bridge?")));
        var receipt = found.Citation.Receipt.Code;
        given.Remember(receipt, Ann, AnswerRecords.Of(found));
        Assert.IsType<ChatReply.Cited>(given.Shared(receipt, Ann));

        if (now is null)
            File.Delete(file);
        else
            File.WriteAllText(file, now);
        knowledge.Reindex();

        Assert.All(
            [given.Shared(receipt, Ann), given.OtherPassages(receipt, Ann), given.Paragraph(receipt)],
            reply => Assert.Equal("The passage that answer was taken from is no longer in the articles.", Assert.IsType<ChatReply.Notice>(reply).Text));
    }

    [Fact]
    public void What_has_changed_elsewhere_in_its_file_takes_nothing_from_an_answer()
    {
        const string text = "The mayor opened the new bridge. Nobody came.\n\nThe baker closed the old bridge.\n\nThe feast was latte.\n";
        var file = Path.Combine(folder.FullName, "town.md");
        File.WriteAllText(file, text);
        using var knowledge = KnowledgeBase.Open(new KnowledgeOptions { Folder = folder.FullName, DataFolder = Path.Combine(folder.FullName, "data") });
        Passage[] passages = [.. knowledge.Articles.Single().Passages];
        var (quote, other) = (new Citation(passages[0], new TextSpan(0, 32)), new Citation(passages[1], new TextSpan(0, 32)));
        var found = new Answer.Found("The mayor", new TextSpan(0, 9), quote, 0.9, [other]) { Explanation = new Explanation("Who opened the new bridge?", "", [], [], "") };
        var (given, receipt) = (new GivenAnswers(knowledge), quote.Receipt.Code);
        given.Remember(receipt, Ann, AnswerRecords.Of(found));

        File.WriteAllText(file, text.Replace("latte", "late", StringComparison.Ordinal));
        knowledge.Reindex();

        Assert.Equal("The mayor opened the new bridge.", Assert.IsType<ChatReply.Cited>(given.Shared(receipt, Ann)).Excerpt.Quote);
        Assert.Equal("The baker closed the old bridge.", Assert.Single(Assert.IsType<ChatReply.Passages>(given.OtherPassages(receipt, Ann)).Excerpts).Quote);
    }

    [Theory]
    [InlineData("Lovely, good night!", false)]
    [InlineData("When did the bridge fall", true)]
    public void Only_what_asks_something_is_kept_to_be_leant_on(string text, bool isKept)
    {
        var message = new ChatMessage(new ChatMessageId("test", "1"), new ChatPlace("test", "general"), Ann, new ChatIntent.Ask(text));

        Assert.Equal(isKept ? text : null, AnswerRecords.Of(new ChatReply.NotSaid("The articles say nothing about that.", null), message, given: null).Understood);
    }

    [Fact]
    public void A_shared_answer_marks_the_words_that_answered_and_no_others_like_them()
    {
        const string text = "By 15 March, 5 had left.";
        var article = new Article("town.md", "Town", "0", [new StoryBot.Answering.Paragraph(1, text, new TextSpan(0, text.Length), [new TextSpan(0, text.Length)])]);
        using var knowledge = KnowledgeBase.InMemory([article]);
        var citation = new Citation(new Passage(article, article.Paragraphs[0]), new TextSpan(0, text.Length));
        var found = new Answer.Found("5", new TextSpan(13, 1), citation, 0.9, []) { Explanation = new Explanation("How many left?", "", [], [], "") };
        var given = new GivenAnswers(knowledge);
        given.Remember(citation.Receipt.Code, Ann, AnswerRecords.Of(found));

        Assert.Equal(13..14, Assert.IsType<ChatReply.Cited>(given.Shared(citation.Receipt.Code, Ann)).Excerpt.Highlight);
    }

    [Fact]
    public void Where_the_file_is_read_otherwise_than_when_it_was_quoted_nothing_is_shared()
    {
        const string text = "The mayor opened the bridge. Nobody came.";
        var article = new Article("town.md", "Town", "0", [new StoryBot.Answering.Paragraph(1, text, new TextSpan(0, text.Length), [new TextSpan(0, 28), new TextSpan(29, 12)])]);
        using var knowledge = KnowledgeBase.InMemory([article]);
        var passage = new Passage(article, article.Paragraphs[0]);
        var (quote, other) = (new Citation(passage, new TextSpan(0, 28)), new Citation(passage, new TextSpan(29, 12)));
        var found = new Answer.Found("The mayor", new TextSpan(0, 9), quote, 0.9, [other]) { Explanation = new Explanation("Who opened it?", "", [], [], "") };
        var kept = AnswerRecords.Of(found);
        var given = new GivenAnswers(knowledge);

        given.Remember(quote.Receipt.Code, Ann, kept);
        Assert.Equal("Nobody came.", Assert.Single(Assert.IsType<ChatReply.Passages>(given.OtherPassages(quote.Receipt.Code, Ann)).Excerpts).Quote);

        given.Remember(quote.Receipt.Code, Ann, kept with { NextBest = [kept.NextBest[0] with { Start = 28 }] });
        Assert.IsType<ChatReply.Notice>(given.OtherPassages(quote.Receipt.Code, Ann));

        given.Remember(quote.Receipt.Code, Ann, kept with { Citation = kept.Citation! with { Start = 1 } });
        Assert.IsType<ChatReply.Notice>(given.Shared(quote.Receipt.Code, Ann));
    }
}
