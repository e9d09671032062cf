using System.CommandLine;
using StoryBot.Answering;
using StoryBot.Screens;

namespace StoryBot.Commands;

/// <summary><c>storybot verify</c>: what has become of the quote behind a receipt.</summary>
internal static class VerifyCommand
{
    public static Command Build(CommandContext context, Option<string[]> set)
    {
        var receipt = new Argument<string[]>("receipt") { Description = "The code printed with an answer; case, spaces and dashes don't matter.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("verify", "Tells whether a quote still stands: intact, moved, changed or removed.") { receipt };
        command.SetAction(parsed =>
        {
            using var knowledge = KnowledgeBase.Open(context.ReadSoundSettings(parsed.GetValue(set) ?? []).Knowledge());
            var verification = knowledge.Verify(string.Concat(parsed.GetRequiredValue(receipt)));
            VerificationScreen.Write(verification is ReceiptVerification.Unreadable ? context.Error : context.Out, verification);
            return (int)CodeFor(verification);
        });
        return command;
    }

    private static ExitCode CodeFor(ReceiptVerification verification) => verification switch
    {
        ReceiptVerification.Intact => ExitCode.Done,
        ReceiptVerification.Unreadable => ExitCode.Usage,
        _ => ExitCode.NotIntact,
    };
}
