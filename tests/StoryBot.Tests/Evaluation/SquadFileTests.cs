using StoryBot.Evaluation.Sets;

namespace StoryBot.Tests.Evaluation;

public sealed class SquadFileTests
{
    private const string Tiny =
        """
        {"version": "v2.0", "data": [{"title": "Rivers", "paragraphs": [
          {"context": "The Ems  is short. It ends\nin Emden.\n\nThe Nile is long.", "qas": [
            {"id": "a", "question": "Where does it end?", "answers": [{"text": "Emden", "answer_start": 30}], "is_impossible": false},
            {"id": "b", "question": "Which one is long?", "answers": [{"text": "Nile", "answer_start": 42}], "is_impossible": false}]},
          {"context": "Fish live here.", "qas": [
            {"id": "c", "question": "What lives here?", "answers": [{"text": "Fish", "answer_start": 0}]},
            {"id": "d", "question": "Who wrote it?", "answers": [], "is_impossible": true}]}]}]}
        """;

    [Fact]
    public void A_context_is_split_at_blank_lines_and_offsets_follow_into_the_paragraph()
    {
        var article = Assert.Single(Read(Tiny).Articles);

        Assert.Equal(["The Ems is short. It ends in Emden.", "The Nile is long.", "Fish live here."], article.Article.Paragraphs.Select(paragraph => paragraph.Text));
        foreach (var gold in article.Questions.SelectMany(question => question.Golds))
            Assert.StartsWith(gold.Text, article.Article.Paragraphs[gold.Paragraph - 1].Text[gold.Offset!.Value..], StringComparison.Ordinal);
    }

    [Fact]
    public void Joined_paragraphs_still_hold_their_answers_and_left_out_contexts_their_questions()
    {
        using var file = new TemporaryFile("set.json", Tiny);

        var article = Assert.Single(SquadFile.Read(file.Path, new SquadShape(Joined: 2, First: 1)).Articles);

        Assert.Equal(["The Ems is short. It ends in Emden. The Nile is long."], article.Article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(["a", "b"], article.Questions.Select(question => question.Id));
        foreach (var gold in article.Questions.SelectMany(question => question.Golds))
            Assert.StartsWith(gold.Text, article.Article.Paragraphs[gold.Paragraph - 1].Text[gold.Offset!.Value..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_without_an_answer_is_unanswerable()
    {
        Assert.Equal([true, true, true, false], Read(Tiny).Articles[0].Questions.Select(question => question.IsAnswerable));
    }

    [Theory]
    [InlineData("{\"data\": [\n{]}", "line 2")]
    [InlineData("{\"paragraphs\": []}", "data")]
    [InlineData("null", "line 1")]
    public void A_file_in_another_form_is_named_with_the_line_and_the_problem(string text, string problem)
    {
        using var file = new TemporaryFile("set.json", text);

        var refused = Assert.Throws<BadSetException>(() => SquadFile.Read(file.Path));

        Assert.Contains(file.Path, refused.Message);
        Assert.Contains(problem, refused.Message);
    }

    [Fact]
    public void An_answer_outside_of_its_context_is_named()
    {
        using var file = new TemporaryFile("set.json", Tiny.Replace("42", "4200"));

        Assert.Contains("'Nile' starts at 4200", Assert.Throws<BadSetException>(() => SquadFile.Read(file.Path)).Message);
    }

    [Fact]
    public void Without_its_gold_paragraph_a_question_has_no_answer_and_the_other_paragraphs_stay()
    {
        var removed = Unanswerable.GoldRemoved(Read(Tiny));

        var without = removed.Articles.Single(article => article.Questions is [{ Id: "b", IsAnswerable: false }]);
        Assert.Equal([1, 3], without.Article.Paragraphs.Select(paragraph => paragraph.Number));
        Assert.Equal(6, removed.Total);
    }

    [Fact]
    public void Without_its_answer_no_paragraph_that_says_the_words_stays()
    {
        var removed = Unanswerable.AnswerRemoved(Read(Tiny.Replace("Fish live here.", "Fish live here, as in the Nile.")));

        var without = removed.Articles.Single(article => article.Questions is [{ Id: "b", IsAnswerable: false }]);
        Assert.Equal([1], without.Article.Paragraphs.Select(paragraph => paragraph.Number));
    }

    private static QuestionSet Read(string text)
    {
        using var file = new TemporaryFile("set.json", text);
        return SquadFile.Read(file.Path);
    }
}
