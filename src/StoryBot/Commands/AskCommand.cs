using System.CommandLine;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Commands.Json;
using StoryBot.Conversation;
using StoryBot.Hosting;
using StoryBot.Screens;

namespace StoryBot.Commands;

/// <summary><c>storybot ask</c>: one question, one cited answer.</summary>
internal static class AskCommand
{
    // Enough to say how much too long a question is, not enough to fill the memory.
    private const int InputLimit = 1_000_000;

    public static Command Build(CommandContext context, Option<string[]> set)
    {
        var words = new Argument<string[]>("question")
        {
            Description = "The question, with or without quotes; - reads it from standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Prints the answer as JSON." };
        var explain = new Option<bool>("--explain") { Description = "Tells which passages were considered, each score, and why this one or why none." };
        var command = new Command("ask", "Asks the articles one question.") { words, json, explain };
        command.SetAction(async (parsed, cancellation) =>
        {
            var text = parsed.GetRequiredValue(words) is ["-"]
                ? await context.ReadInputAsync(InputLimit, cancellation)
                : string.Join(' ', parsed.GetRequiredValue(words));
            return (int)Ask(context, context.ReadSoundSettings(parsed.GetValue(set) ?? []), text, parsed.GetValue(json), parsed.GetValue(explain));
        });
        return command;
    }

    private static ExitCode Ask(CommandContext context, Settings settings, string text, bool json, bool explain)
    {
        // What a program asks for is always an answer's document.
        if (!json && SmallTalk.ReplyTo(text) is { } words)
        {
            AnswerScreen.Write(context.Out, new ChatReply.Notice(words));
            return ExitCode.Done;
        }

        using var knowledge = KnowledgeBase.Open(settings.Knowledge());
        // Where the index can't be kept, each question reads all articles anew: whoever wonders how long that takes is told why.
        SkippedScreen.WriteNotes(context.Error, knowledge.LastReport.IndexNotes);
        var answer = new AnswerEngine(knowledge, settings.Answering()).Ask(new Question(text));
        if (json)
        {
            context.Out.Writer.WriteLine(DocumentJson.Write(AnswerDocument.Of(text, answer, explain)));
        }
        else
        {
            AnswerScreen.Write(context.Out, answer);
            if (explain)
            {
                ExplanationScreen.Write(context.Out, answer.Explanation);
            }
        }

        return CodeFor(answer);
    }

    private static ExitCode CodeFor(Answer answer) => answer switch
    {
        Answer.Found => ExitCode.Done,
        Answer.Abstained { Reason: AbstentionReason.EmptyQuestion or AbstentionReason.QuestionTooLong } => ExitCode.Usage,
        Answer.Abstained { Reason: AbstentionReason.NoArticles } => ExitCode.Knowledge,
        _ => ExitCode.Abstained,
    };
}
