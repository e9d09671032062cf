using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using StoryBot.Chat;
using StoryBot.Commands;

namespace StoryBot.Tests.Hosting;

/// <summary>A record prints all it holds, unless it says otherwise: one that reaches a log or an exception must not print a token.</summary>
public sealed partial class SecretRecordTests
{
    public static TheoryData<Type> Holders => [.. new[] { typeof(IChatAdapter).Assembly, typeof(ProgramCommand).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.GetMethod("<Clone>$") is not null && type.GetProperties().Any(property => property.PropertyType == typeof(string) && SecretName().IsMatch(property.Name)))];

    [Fact]
    public void There_are_records_to_check() => Assert.NotEmpty(Holders);

    [Theory]
    [MemberData(nameof(Holders))]
    public void A_record_that_holds_a_secret_does_not_print_it(Type record) =>
        Assert.Null(record.GetMethod(nameof(ToString), Type.EmptyTypes)!.GetCustomAttribute<CompilerGeneratedAttribute>());

    [GeneratedRegex("Token|Secret|Password|ResponseUrl")]
    private static partial Regex SecretName();
}
