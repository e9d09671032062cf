using System.CommandLine;
using System.Text.Json;
using StoryBot.Answering.Embedding;
using StoryBot.Evaluation;

namespace StoryBot.Tests.Evaluation;

public sealed class EvaluationCommandTests
{
    [Fact]
    public void Json_is_one_object_a_set_and_nothing_else()
    {
        using var set = new TemporaryFile(
            "tiny.json",
            """
            {"data": [{"paragraphs": [{"context": "The mayor opened the bridge.", "qas": [
              {"id": "1", "question": "Who opened the bridge?", "answers": [{"text": "mayor", "answer_start": 4}]}]}]}]}
            """);

        var (exit, output) = Run("--squad", set.Path, "--squad", set.Path, "--json");

        Assert.Equal(0, exit);
        var lines = output.TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        var line = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal(
            ["set", "total", "right", "paragraph_hit_at_1", "paragraph_hit_at_3", "paragraph_mrr_at_10", "sentence_hit_at_1", "exact_match", "token_f1", "auroc", "ece", "milliseconds_p50", "milliseconds_p99"],
            line.EnumerateObject().Select(property => property.Name));
        Assert.Equal(1, line.GetProperty("paragraph_hit_at_1").GetDouble());
        Assert.Equal(JsonValueKind.Null, line.GetProperty("auroc").ValueKind);
    }

    [Fact]
    public void A_missing_file_is_named_and_ends_with_its_own_exit_code()
    {
        var (exit, output) = Run("--squad", "/nowhere/set.json", "--json");

        Assert.Equal(EvaluationCommand.BadInput, exit);
        Assert.StartsWith("/nowhere/set.json: ", output);
    }

    [Fact]
    public void Confidence_is_not_learned_without_a_cross_encoder_for_each_fold()
    {
        Assert.SkipWhen(TextEmbedder.Shipped is null, "built without the encoder");
        using var set = new TemporaryFile("tiny.json", """{"data": []}""");
        using var folder = new TemporaryFolder();
        folder.Write("0.bin", "not weights");

        var (none, told) = Run("train", "reading", "--squad", set.Path, "--qamr", folder.Path);
        var (other, named) = Run("train", "reading", "--squad", set.Path, "--qamr", folder.Path, "--cross-encoders", folder.Path);

        Assert.Equal(EvaluationCommand.BadInput, none);
        Assert.Contains("--cross-encoders FOLDER", told, StringComparison.Ordinal);
        Assert.Equal(EvaluationCommand.BadInput, other);
        Assert.Contains("0.bin: not the weights", named, StringComparison.Ordinal);
    }

    private static (int Exit, string Output) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new InvocationConfiguration { Output = output, Error = error };
        return (EvaluationCommand.Create().Parse(arguments).Invoke(console), output.ToString() + error);
    }
}
