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
}
